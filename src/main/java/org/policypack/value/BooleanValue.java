package org.policypack.value;

/** A truth value. */
public record BooleanValue(boolean truth) implements Value {
  public static final BooleanValue TRUE = new BooleanValue(true);
  public static final BooleanValue FALSE = new BooleanValue(false);

  /** The shared instance of a truth value. */
  public static BooleanValue of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  @Override
  public Kind kind() {
    return Kind.BOOLEAN;
  }

  @Override
  public String toString() {
    return Boolean.toString(truth);
  }
}
