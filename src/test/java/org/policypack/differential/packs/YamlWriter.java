package org.policypack.differential.packs;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Writes a pack's document as YAML, in the many ways that people write YAML. */
final class YamlWriter {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*( [A-Za-z0-9_.-]+)*");

  /** What a reader of YAML 1.1 takes for something else. */
  private static final Pattern MISTAKEN = Pattern.compile("(?i:y|yes|n|no|on|off|true|false|null)");

  /** Printable on one line, and nothing that hides the text around it. */
  private static final Pattern SINGLE = Pattern.compile("[ -~éßäöü日本語😀]*");

  private static final Pattern CLOCK = Pattern.compile("[0-9]{2}:[0-9]{2}");
  private static final Pattern LINES = Pattern.compile("[!-~][ -~]*(\n[!-~][ -~]*)+");

  private final Dice dice;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(Dice dice) {
    this.dice = dice;
  }

  /** The text of a document. */
  static String write(ObjectValue document, Dice dice) {
    YamlWriter writer = new YamlWriter(dice);
    writer.blockMembers(document, "");
    return writer.out.toString();
  }

  private void blockMembers(ObjectValue object, String indent) {
    for (Map.Entry<Value, Value> member : object.members().entrySet()) {
      String key = ((StringValue) member.getKey()).text();
      out.append(indent).append(scalar(key)).append(':');
      under(key, member.getValue(), indent);
    }
  }

  /** Writes a value after its key or its dash. */
  private void under(String key, Value value, String indent) {
    boolean block = !indent.isEmpty() ? dice.chance(60) : dice.chance(97);
    switch (value) {
      case ObjectValue o when block && !o.members().isEmpty() -> {
        out.append('\n');
        blockMembers(o, indent + "  ");
      }
      case ArrayValue a when block && !a.items().isEmpty() -> {
        out.append('\n');
        blockItems(a, indent + dice.pick("  ", key.isEmpty() ? "  " : ""));
      }
      case StringValue s when LINES.matcher(s.text()).matches() && dice.chance(50) ->
          out.append(" |-\n")
              .append(
                  s.text()
                      .lines()
                      .map(l -> indent + "  " + l + "\n")
                      .collect(Collectors.joining()));
      default -> out.append(' ').append(flow(key, value)).append(dice.chance(3) ? " # x\n" : "\n");
    }
  }

  private void blockItems(ArrayValue array, String indent) {
    for (Value item : array.items()) {
      out.append(indent).append('-');
      under("", item, indent);
    }
  }

  private String flow(String key, Value value) {
    return switch (value) {
      case NullValue n -> "null";
      case BooleanValue b -> b.toString();
      case NumberValue n -> n.text();
      case StringValue s -> isClock(key, s.text()) ? s.text() : scalar(s.text());
      case ArrayValue a ->
          a.items().stream().map(i -> flow("", i)).collect(Collectors.joining(", ", "[", "]"));
      case ObjectValue o ->
          o.members().entrySet().stream()
              .map(m -> member(((StringValue) m.getKey()).text(), m.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case SetValue s -> throw new IllegalArgumentException("YAML has no sets");
    };
  }

  private String member(String key, Value value) {
    return scalar(key) + ": " + flow(key, value);
  }

  private boolean isClock(String key, String text) {
    boolean end = key.equals("from") || key.equals("to");
    return end && CLOCK.matcher(text).matches() && dice.chance(50);
  }

  private String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !MISTAKEN.matcher(text).matches();
    if (plain && dice.chance(90)) {
      return text;
    }
    if (SINGLE.matcher(text).matches() && dice.chance(30)) {
      return "'" + text.replace("'", "''") + "'";
    }
    return text.codePoints().mapToObj(this::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> {
        boolean hidden = c == 0x2028 || c == 0x202E || c == 0xFEFF || c == 0xA0 || c == 0x200B;
        if (hidden || (c > 0x7F && dice.chance(20))) {
          yield c > 0xFFFF ? String.format("\\U%08X", c) : String.format("\\u%04X", c);
        }
        yield Character.toString(c);
      }
    };
  }
}
