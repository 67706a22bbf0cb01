package org.policypack.rego.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policypack.rego.syntax.Comment;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Builds the comment lines of a {@code # METADATA} block. Every value stands on one line: plain
 * where YAML can only read it as that string, else as JSON, so that nothing of a pack can end the
 * block.
 */
final class Annotation {
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9 .,/()|_-]*[A-Za-z0-9.)]");

  /** What some reader of YAML takes for something else than a string. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final List<String> lines = new ArrayList<>(List.of("METADATA"));

  private Annotation() {}

  /** Starts a block. */
  static Annotation metadata() {
    return new Annotation();
  }

  /** The block speaks of all rules of the name, not of the next one only. */
  Annotation documentScope() {
    lines.add("scope: document");
    return this;
  }

  /** Adds a key with a value. */
  Annotation with(String key, String value) {
    lines.add(key + ": " + scalar(value));
    return this;
  }

  /** Adds a key with a value, if there is one. */
  Annotation with(String key, Optional<String> value) {
    value.ifPresent(v -> with(key, v));
    return this;
  }

  /** Adds what stands under {@code custom}; lists that are empty are left out. */
  Annotation custom(List<Custom> entries) {
    List<Custom> filled =
        entries.stream().filter(e -> !e.value().equals(ArrayValue.EMPTY)).toList();
    if (!filled.isEmpty()) {
      lines.add("custom:");
    }
    filled.forEach(e -> lines.add("  " + e.key() + ": " + inline(e.value())));
    return this;
  }

  /** The lines as comments. */
  List<Comment> comments() {
    return lines.stream().map(Comment::of).toList();
  }

  /** An entry under {@code custom}. */
  record Custom(String key, Value value) {
    static Custom of(String key, String value) {
      return new Custom(key, StringValue.of(value));
    }

    static Custom of(String key, List<String> values) {
      return new Custom(key, ArrayValue.ofStrings(values));
    }
  }

  private static String inline(Value value) {
    return value instanceof StringValue text
        ? scalar(text.text())
        : visible(JsonWriter.compact(value));
  }

  private static String scalar(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : visible(JsonWriter.quote(text));
  }

  /** Escapes what YAML refuses raw and what readers cannot see. */
  private static String visible(String json) {
    StringBuilder out = new StringBuilder();
    json.codePoints().forEach(c -> appendVisible(out, c));
    return out.toString();
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (isHidden(c)) {
      out.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  /** A fixed list, since Java's own tables change from version to version. */
  private static boolean isHidden(int c) {
    boolean control = c < 0x20 || isBetween(c, 0x7F, 0x9F);
    boolean zeroWidth = c == 0xAD || isBetween(c, 0x200B, 0x200F) || isBetween(c, 0x2060, 0x206F);
    boolean lineOrDirection = isBetween(c, 0x2028, 0x202E);
    boolean noCharacter =
        c == 0xFEFF || isBetween(c, 0xFFF9, 0xFFFB) || isBetween(c, 0xFFFE, 0xFFFF);
    return control || zeroWidth || lineOrDirection || noCharacter;
  }

  private static boolean isBetween(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
