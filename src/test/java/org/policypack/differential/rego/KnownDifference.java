package org.policypack.differential.rego;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What OPA itself gets wrong, or breaks down at, and is not worth copying; the last ones are gaps
 * of ours. It may only shrink.
 */
enum KnownDifference {
  NAMELESS_RULE("rules named _, which OPA numbers", "(?m)^(default )?_[^\\w]"),
  OPERATOR_AS_RULE(
      "operators at the start of a rule, which OPA takes for the names of their functions",
      "(?m)^(default )?(\\(.* (in|[-+*/%&|<>=!]+) .*\\)|\\w+ in .*) (:=|if|contains) "),
  TEMPLATE_IN_BRACKETS(
      "template strings in brackets, in which OPA resolves no names",
      "[\\w\\])}\"]\\[[^\\]\\n]*\\$[\"`]"),
  VARIABLE_IN_NAME(
      "functions and defaults with a variable or a comprehension in their name, whose arguments OPA"
          + " forgets",
      "(?m)^(default [^ (]*\\[[^\\]\"\\d`]|[\\w.]+[^ (]*\\[[^\\]\"\\d`][^\\]\"]*\\][^ (]*\\()"),
  OUTPUT_BEHIND_EVERY(
      "calls behind an every that uses what they give, which OPA takes for given by the every",
      "(?s)every [^{}]*\\{[^}]*\\b(\\w+)\\b[^}]*\\}.*\\n\\s*[\\w.]+\\([^\\n]*, \\1\\)"),
  START_OF_BUILTIN(
      "variables named like the first part of builtin functions, which OPA takes for that part",
      "\\[(base64|bits|crypto|glob|hex|io|json|net|numbers|object|regex|rego|strings|time|units)[.\\]]"),
  REFERENCE_IN_PARAMETER(
      "references in a template string of a parameter, which ours tells as undeclared, not unsafe",
      "(?m)^\\w+\\(\\$[`\"][^)\\n]*\\{\\w+\\.");

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
