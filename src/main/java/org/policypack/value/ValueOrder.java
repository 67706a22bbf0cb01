package org.policypack.value;

import java.util.Iterator;
import java.util.Map;

/** Rego's total order of values, as {@code ast.Compare} of OPA 1.22.2 has it. */
final class ValueOrder {
  private ValueOrder() {}

  static int compare(Value a, Value b) {
    if (a.kind() != b.kind()) {
      return a.kind().compareTo(b.kind());
    }
    return switch (a) {
      case NullValue n -> 0;
      case BooleanValue x -> Boolean.compare(x.truth(), ((BooleanValue) b).truth());
      case NumberValue x -> x.compareNumber((NumberValue) b);
      case StringValue x -> compareText(x.text(), ((StringValue) b).text());
      case ArrayValue x -> compareEach(x.items().iterator(), ((ArrayValue) b).items().iterator());
      case ObjectValue x -> compareMembers(x, (ObjectValue) b);
      case SetValue x -> compareEach(x.items().iterator(), ((SetValue) b).items().iterator());
    };
  }

  /**
   * Compares by code points, which is the order of the UTF-8 bytes too. Java's own comparison by
   * UTF-16 units puts U+10000 and above before U+E000 to U+FFFF.
   */
  private static int compareText(String a, String b) {
    int shared = Math.min(a.length(), b.length());
    for (int i = 0; i < shared; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x == y) {
        continue;
      }
      boolean bothOrNeither = Character.isSurrogate(x) == Character.isSurrogate(y);
      return bothOrNeither ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int compareEach(Iterator<Value> a, Iterator<Value> b) {
    while (a.hasNext() && b.hasNext()) {
      int order = compare(a.next(), b.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(a.hasNext(), b.hasNext());
  }

  /** Compares key by key in sorted order, each key before its value; then the shorter is less. */
  private static int compareMembers(ObjectValue a, ObjectValue b) {
    Iterator<Map.Entry<Value, Value>> left = a.sorted().entrySet().iterator();
    Iterator<Map.Entry<Value, Value>> right = b.sorted().entrySet().iterator();
    while (left.hasNext() && right.hasNext()) {
      Map.Entry<Value, Value> x = left.next();
      Map.Entry<Value, Value> y = right.next();
      int order = compare(x.getKey(), y.getKey());
      if (order == 0) {
        order = compare(x.getValue(), y.getValue());
      }
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }
}
