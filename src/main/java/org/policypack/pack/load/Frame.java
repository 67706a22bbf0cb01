package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/** A list or a mapping that is being read. */
final class Frame {
  private final boolean mapping;
  private final String name;
  private final int start;
  private final Diagnostics diagnostics;
  private final List<YamlNode> items = new ArrayList<>();
  private final List<YamlNode.Entry> entries = new ArrayList<>();
  private final Map<String, Span> keys = new HashMap<>();
  private YamlNode.@Nullable Scalar pendingKey;
  private boolean keyDropped;
  private int lastEnd;

  /**
   * Starts one.
   *
   * @param name the key that it stands under, or empty
   */
  Frame(boolean mapping, String name, int start, Diagnostics diagnostics) {
    this.mapping = mapping;
    this.name = name;
    this.start = start;
    this.diagnostics = diagnostics;
    this.lastEnd = start;
  }

  /** Whether the next node is a key. */
  boolean awaitsKey() {
    return mapping && pendingKey == null && !keyDropped;
  }

  /** The key whose value is awaited, or empty. */
  String pendingName() {
    return pendingKey == null ? "" : pendingKey.text();
  }

  /** Whether the awaited value is a time of day, which may stand without quotes. */
  boolean isTimeOfDay() {
    return name.equals("time_of_day")
        && (pendingName().equals("from") || pendingName().equals("to"));
  }

  /** Takes a key. */
  void key(YamlNode.Scalar key) {
    Span first = keys.putIfAbsent(key.text(), key.span());
    if (key.plain() && key.text().equals("<<")) {
      keyDropped = true;
    } else if (first != null) {
      keyDropped = true;
      diagnostics.error(
          Problem.DUPLICATE_KEY.code(),
          key.span(),
          "The key `" + key.text() + "` stands twice in this mapping.",
          "The first one is in line " + first.location().line() + ".");
    } else {
      pendingKey = key;
    }
  }

  /** Takes an item, or the value of the key that came before. */
  void add(YamlNode node) {
    lastEnd = Math.max(lastEnd, node.span().end());
    if (!mapping) {
      items.add(node);
    } else if (pendingKey != null) {
      entries.add(new YamlNode.Entry(pendingKey, node));
      pendingKey = null;
    } else if (keyDropped) {
      keyDropped = false;
    } else {
      String message = "A key is " + node.described() + ", not a string.";
      diagnostics.error(
          Problem.KEY_NOT_STRING.code(), node.span(), message, Problem.KEY_NOT_STRING.meaning());
      keyDropped = true;
    }
  }

  /**
   * The finished node.
   *
   * @param end where its closing bracket ends; a block ends with its last child
   */
  YamlNode node(SourceFile source, int end) {
    boolean flow = start < source.text().length() && "[{".indexOf(source.text().charAt(start)) >= 0;
    Span span = source.span(start, flow ? end : lastEnd);
    return mapping ? new YamlNode.Mapping(entries, span) : new YamlNode.Sequence(items, span);
  }
}
