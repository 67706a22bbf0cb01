package org.policypack.rego.eval;

/** Remembered in place of a value: it is known that there is none. */
enum Undefined {
  IS
}
