package org.policypack.pack.load;

import java.util.List;
import java.util.Optional;
import org.policypack.source.Span;

/** A piece of a YAML file and where it stands. Anchors, aliases and tags never get here. */
public sealed interface YamlNode {
  /** Where it is, without the blanks and comments behind it. */
  Span span();

  /** What people call such a node: {@code a string}, {@code a list}. */
  String described();

  /** What JSON would read a scalar as. */
  enum ScalarKind {
    STRING("a string"),
    NUMBER("a number"),
    BOOLEAN("a truth value"),
    NULL("null");

    private final String described;

    ScalarKind(String described) {
      this.described = described;
    }
  }

  /**
   * One value.
   *
   * @param text the string; for other kinds the text as written, such as {@code 1.50}
   * @param kind what JSON would read
   * @param plain whether it stands without quotes
   * @param refused whether a problem of the scalar was already told, so that its text means nothing
   * @param span where it is, with its quotes
   */
  record Scalar(String text, ScalarKind kind, boolean plain, boolean refused, Span span)
      implements YamlNode {
    @Override
    public String described() {
      return kind.described;
    }

    /** Whether it is a string. */
    public boolean isString() {
      return kind == ScalarKind.STRING;
    }

    /** Where a part of the text stands; the whole scalar if escapes or line breaks hide it. */
    public Span part(int start, int end) {
      String written = span.text();
      int from = written.length() == text.length() ? 0 : 1;
      boolean verbatim = written.startsWith(text, from) && written.length() <= text.length() + 2;
      return verbatim
          ? span.source().span(span.start() + from + start, span.start() + from + end)
          : span;
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Span span) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String described() {
      return "a list";
    }
  }

  /**
   * A mapping from strings.
   *
   * @param entries in document order; of repeated keys only the first
   */
  record Mapping(List<Entry> entries, Span span) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String described() {
      return "a mapping";
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
      return entries.stream().filter(e -> e.name().equals(key)).findFirst();
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
      return entry(key).map(Entry::value);
    }

    /** The keys in document order. */
    public List<String> keys() {
      return entries.stream().map(Entry::name).toList();
    }
  }

  /** A key and its value. */
  record Entry(Scalar key, YamlNode value) {
    /** The key's text. */
    public String name() {
      return key.text();
    }
  }
}
