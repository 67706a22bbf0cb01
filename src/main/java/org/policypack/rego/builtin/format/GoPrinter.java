package org.policypack.rego.builtin.format;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Prints values: {@code fmt.Sprint}, {@code fmt.Sprintln}, and single values of a format. */
public final class GoPrinter {
  private final StringBuilder out = new StringBuilder();
  private final LongConsumer meter;

  /**
   * @param meter is told of characters before they are written, and may throw
   */
  GoPrinter(LongConsumer meter) {
    this.meter = meter;
  }

  /** The values one behind the other; blanks between those that are no texts. */
  public static String print(List<GoValue> values, LongConsumer meter) {
    GoPrinter printer = new GoPrinter(meter);
    boolean afterText = true;
    for (GoValue value : values) {
      boolean text = value instanceof GoValue.Text || value instanceof GoValue.JsonNumber;
      if (!text && !afterText) {
        printer.write(" ");
      }
      printer.value(value, 'v', Directive.PLAIN);
      afterText = text;
    }
    return printer.text();
  }

  /** The values with blanks between them and a line break behind them. */
  public static String printLine(List<GoValue> values, LongConsumer meter) {
    GoPrinter printer = new GoPrinter(meter);
    for (int i = 0; i < values.size(); i++) {
      printer.write(i > 0 ? " " : "");
      printer.value(values.get(i), 'v', Directive.PLAIN);
    }
    printer.write("\n");
    return printer.text();
  }

  String text() {
    return out.toString();
  }

  void write(String text) {
    meter.accept(text.length());
    out.append(text);
  }

  /** One argument of a format. */
  void value(GoValue value, int verb, Directive directive) {
    if (verb == 'T') {
      write(directive.padded(directive.truncated(value.type())));
    } else if (value instanceof GoValue.Nothing) {
      write(verb == 'v' ? directive.padded("<nil>") : "%!" + Character.toString(verb) + "(<nil>)");
    } else if (verb == 'p' || (verb == 'w' && isDocument(value))) {
      wrongVerb(value, verb, directive);
    } else {
      part(value, verb, directive);
    }
  }

  private static boolean isDocument(GoValue value) {
    return value instanceof GoValue.Items || value instanceof GoValue.Members;
  }

  /** A value that may stand inside another one. */
  private void part(GoValue value, int verb, Directive directive) {
    switch (value) {
      case GoValue.Nothing nothing -> write(directive.goSyntax() ? "interface {}(nil)" : "<nil>");
      case GoValue.Items items -> items(items, verb, directive);
      case GoValue.Members members -> members(members, verb, directive);
      case GoValue.BigWhole big -> write(WholeFormat.of(big.number(), verb, directive));
      case GoValue.Truth truth -> scalar(truth, truth(truth, verb, directive), verb, directive);
      case GoValue.Whole whole -> scalar(whole, whole(whole, verb, directive), verb, directive);
      case GoValue.Real real ->
          scalar(real, RealFormat.of(real.number(), verb, directive), verb, directive);
      case GoValue.Text text ->
          scalar(text, TextFormat.of(text.text(), verb, directive), verb, directive);
      case GoValue.JsonNumber number ->
          scalar(number, TextFormat.of(number.text(), verb, directive), verb, directive);
    }
  }

  private static @Nullable String truth(GoValue.Truth value, int verb, Directive directive) {
    return verb == 't' || verb == 'v' ? directive.padded(value.truth() ? "true" : "false") : null;
  }

  private static @Nullable String whole(GoValue.Whole value, int verb, Directive directive) {
    boolean hexadecimal =
        verb == 'v' && directive.goSyntax() && value.size() == GoValue.Whole.Size.BYTE;
    return hexadecimal
        ? WholeFormat.of(value.number(), 'x', directive.withSharp())
        : WholeFormat.of(value.number(), verb, directive);
  }

  private void scalar(GoValue value, @Nullable String text, int verb, Directive directive) {
    if (text == null) {
      wrongVerb(value, verb, directive);
    } else {
      write(text);
    }
  }

  private void wrongVerb(GoValue value, int verb, Directive directive) {
    write("%!" + Character.toString(verb) + "(" + value.type() + "=");
    part(value, 'v', directive);
    write(")");
  }

  private void items(GoValue.Items items, int verb, Directive directive) {
    String between = directive.goSyntax() ? ", " : " ";
    write(directive.goSyntax() ? items.type() + "{" : "[");
    for (int i = 0; i < items.items().size(); i++) {
      write(i > 0 ? between : "");
      part(items.items().get(i), verb, directive);
    }
    write(directive.goSyntax() ? "}" : "]");
  }

  private void members(GoValue.Members members, int verb, Directive directive) {
    String between = "";
    write(directive.goSyntax() ? members.type() + "{" : "map[");
    for (Map.Entry<String, GoValue> member : members.members().entrySet()) {
      write(between);
      part(new GoValue.Text(member.getKey()), verb, directive);
      write(":");
      part(member.getValue(), verb, directive);
      between = directive.goSyntax() ? ", " : " ";
    }
    write(directive.goSyntax() ? "}" : "]");
  }
}
