package org.policypack.pack.load;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.source.Span;
import org.policypack.value.JsonWriter;

/** Makes scalars and tells what no file may hold, whatever it is for. */
final class ScalarCheck {
  private static final Pattern TIME = Pattern.compile("[0-9]{1,2}:[0-9]{2}");
  private static final Pattern LONG_EXPONENT = Pattern.compile(".*[eE][+-]?[0-9]{5,}+");
  private static final int LONGEST_NUMBER = 400;

  private final Diagnostics diagnostics;
  private final IntPredicate allowed;

  /**
   * A check of one file.
   *
   * @param allowed the code points that strings may hold
   */
  ScalarCheck(Diagnostics diagnostics, IntPredicate allowed) {
    this.diagnostics = diagnostics;
    this.allowed = allowed;
  }

  /** A scalar that was refused; its text means nothing. */
  static Scalar refused(String text, Span span) {
    return new Scalar(text, ScalarKind.STRING, true, true, span);
  }

  /** A key: a string. */
  Scalar key(String text, boolean plain, Span span) {
    if (plain && text.equals("<<")) {
      error(Problem.ANCHOR, span, "Merge keys are not read.", Problem.ANCHOR.meaning());
    } else if (plain && text.isEmpty()) {
      error(Problem.KEY_NOT_STRING, span, "A key is empty.", Problem.KEY_NOT_STRING.meaning());
    } else if (plain && !isPlainString(text)) {
      String message = "The key `" + text + "` is not a string to every reader of YAML.";
      error(Problem.KEY_NOT_STRING, span, message, "Write `" + JsonWriter.quote(text) + "`.");
    }
    checkCharacters(text, span);
    return new Scalar(text, ScalarKind.STRING, plain, false, span);
  }

  /**
   * A value.
   *
   * @param time whether it is a time of day
   * @param key the key that it stands under, or empty
   */
  Scalar value(String text, boolean plain, boolean time, String key, Span span) {
    if (!plain) {
      boolean fine = checkCharacters(text, span);
      return new Scalar(text, ScalarKind.STRING, false, !fine, span);
    }
    if (text.isEmpty()) {
      String message = key.isEmpty() ? "An item has no value." : "`" + key + "` has no value.";
      error(Problem.NO_VALUE, span, message, Problem.NO_VALUE.meaning());
      return refused(text, span);
    }
    boolean needsQuotes = !(time && TIME.matcher(text).matches());
    return needsQuotes ? plain(text, span) : new Scalar(text, ScalarKind.STRING, true, false, span);
  }

  private Scalar plain(String text, Span span) {
    Optional<String> mistaken = PlainScalar.mistakenFor(text);
    if (mistaken.isPresent()) {
      String message = "Some readers of YAML take `" + text + "` for " + mistaken.get() + ".";
      String quoted = "For the string write `" + JsonWriter.quote(text) + "`";
      String hint =
          PlainScalar.asJson(text).map(j -> quoted + ", else `" + j + "`.").orElse(quoted + ".");
      error(Problem.NEEDS_QUOTES, span, message, hint);
      return refused(text, span);
    }
    ScalarKind kind = PlainScalar.kind(text);
    boolean wild = kind == ScalarKind.NUMBER && isWild(text);
    if (wild) {
      error(Problem.WILD_NUMBER, span, "This number is too wild.", Problem.WILD_NUMBER.meaning());
    }
    return wild ? refused(text, span) : new Scalar(text, kind, true, false, span);
  }

  private static boolean isPlainString(String text) {
    return PlainScalar.kind(text) == ScalarKind.STRING && PlainScalar.mistakenFor(text).isEmpty();
  }

  private static boolean isWild(String number) {
    return number.length() > LONGEST_NUMBER || LONG_EXPONENT.matcher(number).matches();
  }

  /** Escapes can write what the file itself must not hold. */
  private boolean checkCharacters(String text, Span span) {
    OptionalInt bad = text.codePoints().filter(allowed.negate()).findFirst();
    bad.ifPresent(
        c ->
            error(
                Problem.CONTROL_CHARACTER,
                span,
                "A string holds " + TextScan.named(c) + ".",
                Problem.CONTROL_CHARACTER.meaning()));
    return bad.isEmpty();
  }

  private void error(Problem problem, Span span, String message, String hint) {
    diagnostics.error(problem.code(), span, message, hint);
  }
}
