package org.policypack.differential.rego;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What OPA itself gets wrong, or breaks down at, and is not worth copying. */
enum KnownDifference {
  NAMELESS_RULE("rules named _, which OPA numbers", "(?m)^(default )?_[^\\w]"),
  OPERATOR_AS_RULE(
      "operators at the start of a rule, which OPA takes for the names of their functions",
      "(?m)^(default )?(\\(.* (in|[-+*/%&|<>=!]+) .*\\)|\\w+ in .*) (:=|if|contains) "),
  DOCUMENT_AS_RULE(
      "rules named data or input, which both refuse, and which mean other rules to OPA's later stages",
      "(?m)^(default )?(data|input)[.\\[ ]"),
  REPEATED_KEY(
      "keys written twice in an object of more than twelve, whose order OPA's sort leaves open",
      "(?s)\\{(?=(?:[^{}]*?\": ){13})[^{}]*(\"[^\"\\n]*\"): [^{}]*\\1: "),
  COMPUTED_KEY_AS_WRITTEN(
      "objects with a computed key that may equal a written one, which OPA keeps apart until it"
          + " needs the whole object",
      "\\{[^{}\\n]*\"\\w+\": [^\\n]*, (input|data)\\.[\\w.]+: "),
  TEMPLATE_IN_BRACKETS(
      "template strings in brackets, in which OPA resolves no names",
      "[\\w\\])}\"]\\[[^\\]\\n]*\\$[\"`]"),
  DEFAULT_WITH_KEY(
      "defaults with a key that is no scalar, which OPA takes for those of what stands before it",
      "(?m)^default [^ (]*\\[(?!(true|false|null)\\])[^\\]\"\\d`]"),
  FUNCTION_WITH_KEY(
      "functions with a variable or a comprehension in their name, whose arguments OPA forgets",
      "(?m)^[\\w.]+[^ (]*\\[(?!(true|false|null)\\])[^\\]\"\\d`][^\\]\"]*\\][^ (]*\\("),
  TARGET_OF_ASSIGNMENT(
      "variables in what a with behind := replaces, which OPA forgets to give their new names",
      "(?m):= .* with (input|data)[\\w.]*\\[[a-z]\\w*\\]"),
  OUTPUT_BEHIND_EVERY(
      "calls behind an every that uses what they give, which OPA, whose buffer for what a call gives"
          + " is not empty by then, takes for given by the every",
      "(?s)every [^{}]*\\{[^}]*\\b(\\w+)\\b[^}]*\\}.*\\n\\s*[\\w.]+\\([^\\n]*, \\1\\)");

  private final String words;
  private final Pattern text;

  KnownDifference(String words, String text) {
    this.words = words;
    this.text = Pattern.compile(text);
  }

  /** What it is. */
  String words() {
    return words;
  }

  /** The known difference that a module holds, if it holds one. */
  static Optional<KnownDifference> in(Trial trial) {
    return Arrays.stream(values())
        .filter(known -> known.text.matcher(trial.text()).find())
        .findFirst();
  }
}
