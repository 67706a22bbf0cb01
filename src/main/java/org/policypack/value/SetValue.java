package org.policypack.value;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set of Rego. JSON has none; written as JSON it is the sorted array of its items. */
public final class SetValue implements Value {
  public static final SetValue EMPTY = new SetValue(new TreeSet<>());

  private final SortedSet<Value> items;
  private int weight;

  private SetValue(SortedSet<Value> items) {
    this.items = items;
  }

  /** A set of the given items; equal ones count once. */
  public static SetValue of(Collection<? extends Value> items) {
    return new SetValue(Collections.unmodifiableSortedSet(new TreeSet<>(items)));
  }

  /** The items in Rego's order. */
  public SortedSet<Value> items() {
    return items;
  }

  @Override
  public Kind kind() {
    return Kind.SET;
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
    return this == other || (other instanceof SetValue that && items.equals(that.items));
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
