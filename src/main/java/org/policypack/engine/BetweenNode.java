package org.policypack.engine;

import org.policypack.value.NumberValue;

/** {@code between}: both ends included; nothing lies between ends in the wrong order. */
record BetweenNode(Source<NumberValue> subject, Source<NumberValue> low, Source<NumberValue> high)
    implements Node {
  @Override
  public boolean holds(Frame frame) {
    NumberValue number = subject.get(frame);
    NumberValue least = low.get(frame);
    NumberValue most = high.get(frame);
    return number != null
        && least != null
        && most != null
        && least.compareTo(number) <= 0
        && number.compareTo(most) <= 0;
  }
}
