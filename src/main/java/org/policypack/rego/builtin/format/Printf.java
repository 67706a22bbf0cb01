package org.policypack.rego.builtin.format;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/** Go's {@code fmt.Sprintf}. What is wrong with a format stands in the result. */
public final class Printf {
  /** Larger widths and precisions count as none. */
  private static final int LARGEST = 1_000_000;

  private final String format;
  private final List<GoValue> arguments;
  private final LongConsumer meter;
  private final GoPrinter out;
  private int at;
  private int argument;

  /** Whether an argument was ever chosen by its number. */
  private boolean reordered;

  /** Whether the numbers of arguments in this directive are good. */
  private boolean goodIndex;

  /** Whether what was just read is the number of an argument. */
  private boolean afterIndex;

  private Printf(String format, List<GoValue> arguments, LongConsumer meter) {
    this.format = format;
    this.arguments = arguments;
    this.meter = meter;
    this.out = new GoPrinter(meter);
  }

  /**
   * The format with its arguments filled in.
   *
   * @param meter is told of characters before they are written, and may throw
   */
  public static String print(String format, List<GoValue> arguments, LongConsumer meter) {
    return new Printf(format, arguments, meter).print();
  }

  private String print() {
    while (at < format.length()) {
      int percent = format.indexOf('%', at);
      int end = percent < 0 ? format.length() : percent;
      out.write(format.substring(at, end));
      at = end + 1;
      if (percent >= 0) {
        directive();
      }
    }
    if (!reordered && argument < arguments.size()) {
      extra();
    }
    return out.text();
  }

  private void extra() {
    String before = "%!(EXTRA ";
    for (GoValue value : arguments.subList(argument, arguments.size())) {
      boolean typed = !(value instanceof GoValue.Nothing);
      out.write(before + (typed ? value.type() + "=" : ""));
      out.value(value, 'v', Directive.PLAIN);
      before = ", ";
    }
    out.write(")");
  }

  private void directive() {
    goodIndex = true;
    String flags = flags();
    index();
    boolean starred = here('*');
    OptionalInt width = starred ? star("%!(BADWIDTH)") : digits();
    if (!starred && afterIndex && width.isPresent()) {
      goodIndex = false;
    }
    boolean negative = width.isPresent() && width.getAsInt() < 0;
    int precision = precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      out.write("%!(NOVERB)");
      return;
    }
    boolean minus = flags.indexOf('-') >= 0 || negative;
    Directive directive =
        new Directive(
            minus,
            flags.indexOf('+') >= 0,
            flags.indexOf('#') >= 0,
            flags.indexOf(' ') >= 0,
            flags.indexOf('0') >= 0 && !negative,
            width.isPresent() ? Math.abs(width.getAsInt()) : -1,
            precision,
            false,
            false);
    meter.accept(Math.max(0, directive.width()) + (long) Math.max(0, precision));
    verb(directive);
  }

  private void verb(Directive directive) {
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    if (verb == '%') {
      out.write("%");
    } else if (!goodIndex) {
      out.write("%!" + Character.toString(verb) + "(BADINDEX)");
    } else if (argument >= arguments.size()) {
      out.write("%!" + Character.toString(verb) + "(MISSING)");
    } else {
      boolean any = verb == 'v' || verb == 'w';
      out.value(arguments.get(argument++), verb, any ? directive.forValue() : directive);
    }
  }

  private String flags() {
    int start = at;
    while (at < format.length() && "#0+- ".indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    return format.substring(start, at);
  }

  /** Negative where there is none; a point without digits is a precision of zero. */
  private int precision() {
    if (!here('.') || at + 1 >= format.length()) {
      return -1;
    }
    at++;
    if (afterIndex) {
      goodIndex = false;
    }
    index();
    if (here('*')) {
      OptionalInt given = star("");
      boolean good = given.isPresent() && given.getAsInt() >= 0;
      out.write(good ? "" : "%!(BADPREC)");
      return good ? given.getAsInt() : -1;
    }
    return digits().orElse(0);
  }

  /** The number of an argument in brackets, if there is one here. */
  private void index() {
    afterIndex = false;
    if (!here('[')) {
      return;
    }
    reordered = true;
    int close = format.length() - at < 3 ? -1 : format.indexOf(']', at);
    int start = at + 1;
    at = start;
    OptionalInt number = close < 0 ? OptionalInt.empty() : digits();
    boolean whole = number.isPresent() && at == close;
    at = close < 0 ? start : close + 1;
    if (whole && number.getAsInt() > 0 && number.getAsInt() <= arguments.size()) {
      argument = number.getAsInt() - 1;
    } else {
      goodIndex = false;
    }
    afterIndex = whole;
  }

  /** The number that stands here; one that is too large ends the format. */
  private OptionalInt digits() {
    int start = at;
    int number = 0;
    while (at < format.length() && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
      if (number > LARGEST) {
        at = format.length();
        return OptionalInt.empty();
      }
      number = number * 10 + (format.charAt(at++) - '0');
    }
    return at > start ? OptionalInt.of(number) : OptionalInt.empty();
  }

  /** The number that an argument gives. */
  private OptionalInt star(String complaint) {
    at++;
    afterIndex = false;
    GoValue value =
        argument < arguments.size() ? arguments.get(argument++) : GoValue.Nothing.ABSENT;
    boolean good = value instanceof GoValue.Whole whole && Math.abs(whole.number()) <= LARGEST;
    if (good && value instanceof GoValue.Whole whole) {
      return OptionalInt.of((int) whole.number());
    }
    out.write(complaint);
    return OptionalInt.empty();
  }

  private boolean here(char c) {
    return at < format.length() && format.charAt(at) == c;
  }
}
