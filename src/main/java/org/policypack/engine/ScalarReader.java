package org.policypack.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.value.Value;

/**
 * Reads one scalar.
 *
 * @param type its type
 * @param allowed the values of its {@code enum}, read; empty where all are allowed
 * @param name what an invalid request is told
 */
record ScalarReader(ScalarType type, Set<Object> allowed, String name) implements TypeReader {

  static ScalarReader of(AttributeType.Scalar scalar, String name) {
    Set<Object> allowed = new HashSet<>();
    scalar.allowed().forEach(value -> allowed.add(Scalars.ofPack(scalar.type(), value)));
    return new ScalarReader(scalar.type(), allowed, name);
  }

  @Override
  public @Nullable String read(Value value, Frame frame, int slot) {
    Object read = read(value);
    if (read == null) {
      return name;
    }
    frame.fill(slot, read);
    return null;
  }

  /** The scalar, or null where the value is none of the declared ones. */
  @Nullable Object read(Value value) {
    Object read = Scalars.read(type, value);
    return read == null || allowed.isEmpty() || allowed.contains(read) ? read : null;
  }
}
