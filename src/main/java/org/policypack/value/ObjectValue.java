package org.policypack.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An object. It remembers the order of its keys for people who read it; equality and comparison do
 * not regard that order.
 */
public final class ObjectValue implements Value {
  public static final ObjectValue EMPTY = new ObjectValue(Map.of());

  private final Map<Value, Value> members;
  private int weight;

  private ObjectValue(Map<Value, Value> members) {
    this.members = members;
  }

  /** An object of the given members, in their order. */
  public static ObjectValue of(Map<? extends Value, ? extends Value> members) {
    return new ObjectValue(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
  }

  /** Starts an object with string keys. */
  public static Builder builder() {
    return new Builder();
  }

  /** The members in the order in which they were written. */
  public Map<Value, Value> members() {
    return members;
  }

  /** The members in the order of their keys. */
  public Map<Value, Value> sorted() {
    return new TreeMap<>(members);
  }

  /** The value of a key, or null where there is none. */
  public @Nullable Value get(Value key) {
    return members.get(key);
  }

  /** The value of a string key, or null where there is none. */
  public @Nullable Value get(String key) {
    return members.get(StringValue.of(key));
  }

  @Override
  public Kind kind() {
    return Kind.OBJECT;
  }

  @Override
  public int weight() {
    if (weight == 0) {
      weight = Weights.of(members);
    }
    return weight;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ObjectValue that && members.equals(that.members));
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }

  /** Collects the members of an object; a later value for a key replaces the earlier one. */
  public static final class Builder {
    private final Map<Value, Value> members = new LinkedHashMap<>();

    private Builder() {}

    /** Sets a member. */
    public Builder put(String key, Value value) {
      members.put(StringValue.of(key), value);
      return this;
    }

    /** Sets a member to a string. */
    public Builder put(String key, String value) {
      return put(key, StringValue.of(value));
    }

    /** Sets a member to a whole number. */
    public Builder put(String key, long value) {
      return put(key, NumberValue.of(value));
    }

    /** Sets a member to a truth value. */
    public Builder put(String key, boolean value) {
      return put(key, BooleanValue.of(value));
    }

    /** The object. */
    public ObjectValue build() {
      return of(members);
    }
  }
}
