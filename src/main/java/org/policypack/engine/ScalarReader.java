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
 */
record ScalarReader(ScalarType type, Set<Object> allowed) implements ValueReader {

  static ScalarReader of(AttributeType.Scalar scalar) {
    Set<Object> allowed = new HashSet<>();
    scalar.allowed().forEach(value -> allowed.add(Scalars.ofPack(scalar.type(), value)));
    return new ScalarReader(scalar.type(), allowed);
  }

  @Override
  public @Nullable Object read(Value value) {
    Object read = Scalars.read(type, value);
    return read == null || allowed.isEmpty() || allowed.contains(read) ? read : null;
  }
}
