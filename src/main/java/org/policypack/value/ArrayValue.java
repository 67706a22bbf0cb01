package org.policypack.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array. */
public final class ArrayValue implements Value {
  public static final ArrayValue EMPTY = new ArrayValue(List.of());

  private final List<Value> items;
  private int weight;

  /** An array of the given items, which are copied. */
  public ArrayValue(List<Value> items) {
    this.items = List.copyOf(items);
  }

  /** An array of the given items. */
  public static ArrayValue of(Value... items) {
    return new ArrayValue(Arrays.asList(items));
  }

  /** An array of strings. */
  public static ArrayValue ofStrings(Collection<String> texts) {
    return new ArrayValue(texts.stream().<Value>map(StringValue::of).toList());
  }

  /** The items; nobody can change them. */
  public List<Value> items() {
    return items;
  }

  @Override
  public Kind kind() {
    return Kind.ARRAY;
  }

  @Override
  public int weight() {
    if (weight == 0) {
      weight = Weights.of(items);
    }
    return weight;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ArrayValue that && items.equals(that.items));
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
