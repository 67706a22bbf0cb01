package org.policypack.engine;

import org.jspecify.annotations.Nullable;

/**
 * The attributes of one request, or of one object in an array, as the checks have read them: a slot
 * for each, empty where the attribute is missing. A slot holds
 *
 * <ul>
 *   <li>a string as {@link String}, a boolean as {@link Boolean}, an integer or number as {@link
 *       org.policypack.value.NumberValue}, a timestamp as {@link Long} (nanoseconds since 1970), an
 *       address as {@link org.policypack.text.Address}: equal where the language says so;
 *   <li>an array of scalars as a list of those, an array of objects as a list of frames, a map as
 *       the set of its keys;
 *   <li>an object on the way as {@link org.policypack.value.ObjectValue}, for those who read on;
 *   <li>what came of a named condition as {@link Boolean}, once somebody has asked.
 * </ul>
 *
 * <p>A frame belongs to one decision and so to one thread.
 */
final class Frame {
  private final @Nullable Object[] slots;
  private final @Nullable Object element;

  /** A frame whose slots are all empty. */
  Frame(int size) {
    this(new Object[size], null);
  }

  private Frame(@Nullable Object[] slots, @Nullable Object element) {
    this.slots = slots;
    this.element = element;
  }

  /** The same attributes while an element of one of its arrays is looked at. */
  Frame at(Object each) {
    return new Frame(slots, each);
  }

  @Nullable Object slot(int index) {
    return slots[index];
  }

  void fill(int index, Object value) {
    slots[index] = value;
  }

  /** The innermost element that a quantifier looks at: a scalar or a frame; null outside of one. */
  @Nullable Object element() {
    return element;
  }
}
