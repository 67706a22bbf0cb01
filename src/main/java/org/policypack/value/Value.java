package org.policypack.value;

/**
 * An immutable value of JSON or Rego. A JSON value holds no {@link SetValue} and its objects have
 * {@link StringValue} keys only.
 *
 * <p>The natural order is that of Rego (OPA 1.22.2, {@code ast.Compare}): null &lt; boolean &lt;
 * number &lt; string &lt; array &lt; object &lt; set. It is consistent with equality.
 */
public sealed interface Value extends Comparable<Value>
    permits NullValue, BooleanValue, NumberValue, StringValue, ArrayValue, ObjectValue, SetValue {

  /** The kind of the value, named and ordered as Rego does. */
  Kind kind();

  /**
   * About how much work it is to go through the value: how many values it is made of, each counted
   * as often as it occurs, and the characters of strings. At most {@link Integer#MAX_VALUE}. Asked
   * for again it costs nothing, and asked of a new value no more than its direct parts.
   */
  default int weight() {
    return 1;
  }

  @Override
  default int compareTo(Value other) {
    return ValueOrder.compare(this, other);
  }
}
