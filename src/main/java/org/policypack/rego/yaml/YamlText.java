package org.policypack.rego.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Writes JSON values as YAML as OPA does: blocks by two blanks, keys in their natural order, texts
 * in quotes where they would mean something else (go.yaml.in/yaml/v3).
 */
public final class YamlText {
  /** What YAML 1.1 or a reader of times would not take for a text. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile(
          "(?i:y|n|yes|no|on|off|<<)|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?|[-+]?\\.(?:inf|Inf|INF)"
              + "|\\.(?:nan|NaN|NAN)");

  /** What a text without quotes may not begin with, hold, or end with. */
  private static final Pattern NOT_PLAIN =
      Pattern.compile(
          "[#,\\[\\]{}&*!|>'\"%@`].*|[?:-](?: .*)?|---.*|\\.\\.\\..*|.*:(?: .*)?| .*|.* |.* #.*",
          Pattern.DOTALL);

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** The document of a value that is JSON, with a line end. */
  public static String of(Value value) {
    YamlText text = new YamlText();
    text.node(value, 0);
    return text.out.toString();
  }

  private static boolean isBlock(Value value) {
    return (value instanceof ArrayValue array && !array.items().isEmpty())
        || (value instanceof ObjectValue object && !object.members().isEmpty());
  }

  /** A value where a line has begun, with so many blanks; ends the line. */
  private void node(Value value, int indent) {
    switch (value) {
      case ArrayValue array when isBlock(array) -> items(array, indent);
      case ObjectValue object when isBlock(object) -> members(object, indent);
      default -> out.append(scalar(value, indent)).append('\n');
    }
  }

  private void items(ArrayValue array, int indent) {
    boolean first = true;
    for (Value item : array.items()) {
      out.append(first ? "" : " ".repeat(indent)).append("- ");
      node(item, indent + 2);
      first = false;
    }
  }

  private void members(ObjectValue object, int indent) {
    boolean first = true;
    List<Map.Entry<Value, Value>> members =
        object.members().entrySet().stream()
            .sorted(Comparator.comparing(member -> key(member.getKey()), YamlText::natural))
            .toList();
    for (Map.Entry<Value, Value> member : members) {
      out.append(first ? "" : " ".repeat(indent)).append(quotedKey(key(member.getKey())));
      out.append(':');
      if (isBlock(member.getValue())) {
        out.append('\n').append(" ".repeat(indent + 2));
      } else {
        out.append(' ');
      }
      node(member.getValue(), indent + 2);
      first = false;
    }
  }

  private static String key(Value key) {
    return key instanceof StringValue string ? string.text() : key.toString();
  }

  private static String scalar(Value value, int indent) {
    return switch (value) {
      case StringValue string -> text(string.text(), indent);
      case NumberValue number -> YamlScalars.written(number);
      case ArrayValue array -> "[]";
      case ObjectValue object -> "{}";
      default -> value.toString();
    };
  }

  private static String text(String text, int indent) {
    boolean special = text.codePoints().anyMatch(c -> c != '\n' && !isPrintable(c));
    boolean lines = text.contains("\n");
    if (lines && !special && !text.matches("(?s)(.* \n.*|.* |\n+)")) {
      return literal(text, indent);
    }
    return lines ? quoted(text) : quotedKey(text);
  }

  private static String quotedKey(String text) {
    boolean special = text.codePoints().anyMatch(c -> !isPrintable(c));
    if (special || isAmbiguous(text)) {
      return quoted(text);
    }
    return NOT_PLAIN.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
  }

  private static boolean isAmbiguous(String text) {
    try {
      return AMBIGUOUS.matcher(text).matches() || !(YamlScalars.plain(text) instanceof StringValue);
    } catch (YamlException e) {
      return true;
    }
  }

  private static boolean isPrintable(int c) {
    return (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF);
  }

  private static String literal(String text, int indent) {
    String hint = text.startsWith(" ") || text.startsWith("\n") ? "2" : "";
    String chomp = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
    StringBuilder lines = new StringBuilder("|").append(hint).append(chomp);
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    for (String line : body.split("\n", -1)) {
      lines.append('\n').append(line.isEmpty() ? "" : " ".repeat(Math.max(2, indent)) + line);
    }
    return lines.toString();
  }

  private static String quoted(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    text.codePoints().forEach(c -> escaped.append(escape(c)));
    return escaped.append('"').toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case 0 -> "\\0";
      case 7 -> "\\a";
      case 8 -> "\\b";
      case 9 -> "\\t";
      case 10 -> "\\n";
      case 11 -> "\\v";
      case 12 -> "\\f";
      case 13 -> "\\r";
      case 27 -> "\\e";
      case 0x85 -> "\\N";
      case 0x2028 -> "\\L";
      case 0x2029 -> "\\P";
      default -> {
        if (isPrintable(c)) {
          yield Character.toString(c);
        }
        String form = c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X";
        yield String.format(Locale.ROOT, form, c);
      }
    };
  }

  /** Digits count as numbers, letters come behind other characters. */
  private static int natural(String a, String b) {
    int[] left = a.codePoints().toArray();
    int[] right = b.codePoints().toArray();
    boolean digits = false;
    for (int i = 0; i < left.length && i < right.length; i++) {
      if (left[i] == right[i]) {
        digits = Character.isDigit(left[i]);
        continue;
      }
      boolean letterA = Character.isLetter(left[i]);
      boolean letterB = Character.isLetter(right[i]);
      if (letterA && letterB) {
        return Integer.compare(left[i], right[i]);
      }
      if (letterA || letterB) {
        boolean after = digits ? letterA : letterB;
        return after ? -1 : 1;
      }
      return numberOrder(left, right, i);
    }
    return Integer.compare(left.length, right.length);
  }

  private static int numberOrder(int[] left, int[] right, int at) {
    int a = at;
    int b = at;
    long first = 0;
    long second = 0;
    while (a < left.length && Character.isDigit(left[a])) {
      first = first * 10 + Character.digit(left[a++], 10);
    }
    while (b < right.length && Character.isDigit(right[b])) {
      second = second * 10 + Character.digit(right[b++], 10);
    }
    if (first != second) {
      return Long.compare(first, second);
    }
    return a != b ? Integer.compare(a, b) : Integer.compare(left[at], right[at]);
  }
}
