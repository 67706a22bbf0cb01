package org.policypack.engine;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.policypack.value.NumberValue;

/** How many elements, keys or code points something has. */
record LengthSource(Source<?> of) implements Source<NumberValue> {
  @Override
  public @Nullable NumberValue get(Frame frame) {
    return switch (of.get(frame)) {
      case null -> null;
      case String text -> NumberValue.of(text.codePointCount(0, text.length()));
      case Collection<?> items -> NumberValue.of(items.size());
      case Object other -> throw new IllegalStateException("has no length: " + other);
    };
  }
}
