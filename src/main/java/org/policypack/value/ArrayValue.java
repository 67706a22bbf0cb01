package org.policypack.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** An array. */
public record ArrayValue(List<Value> items) implements Value {
  public static final ArrayValue EMPTY = new ArrayValue(List.of());

  /** Copies the items. */
  public ArrayValue {
    items = List.copyOf(items);
  }

  /** An array of the given items. */
  public static ArrayValue of(Value... items) {
    return new ArrayValue(Arrays.asList(items));
  }

  /** An array of strings. */
  public static ArrayValue ofStrings(Collection<String> texts) {
    return new ArrayValue(texts.stream().<Value>map(StringValue::of).toList());
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
