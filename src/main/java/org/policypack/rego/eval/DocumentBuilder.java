package org.policypack.rego.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** Builds the document of a partial rule: an object by paths, or a set, or sets in objects. */
final class DocumentBuilder {
  private final Map<Value, Object> members = new LinkedHashMap<>();
  private final TreeSet<Value> items = new TreeSet<>();
  private boolean isSet;

  /** A document that is a set where nothing is put into it. */
  DocumentBuilder(boolean isSet) {
    this.isSet = isSet;
  }

  /** Puts a value at a path of at least one key. */
  void put(List<Value> path, Value value, Span span) {
    DocumentBuilder parent = parent(path, span);
    Object before = parent.members.putIfAbsent(path.getLast(), value);
    if (parent.isSet || (before != null && !before.equals(value))) {
      throw conflict(span);
    }
  }

  /** Adds an item to the set at a path, which may be empty. */
  void add(List<Value> path, Value item, Span span) {
    DocumentBuilder set = path.isEmpty() ? this : child(parent(path, span), path.getLast(), span);
    if (!set.members.isEmpty()) {
      throw conflict(span);
    }
    set.isSet = true;
    set.items.add(item);
  }

  private DocumentBuilder parent(List<Value> path, Span span) {
    DocumentBuilder parent = this;
    for (Value key : path.subList(0, path.size() - 1)) {
      parent = child(parent, key, span);
    }
    return parent;
  }

  private static DocumentBuilder child(DocumentBuilder parent, Value key, Span span) {
    Object child = parent.members.computeIfAbsent(key, k -> new DocumentBuilder(false));
    if (!parent.isSet && child instanceof DocumentBuilder builder) {
      return builder;
    }
    throw conflict(span);
  }

  private static RegoFailure conflict(Span span) {
    return new RegoFailure("eval_conflict_error", "object keys must be unique", span);
  }

  Value build() {
    if (isSet) {
      return SetValue.of(items);
    }
    Map<Value, Value> built = new LinkedHashMap<>();
    members.forEach(
        (key, member) ->
            built.put(
                key, member instanceof DocumentBuilder child ? child.build() : (Value) member));
    return ObjectValue.of(built);
  }
}
