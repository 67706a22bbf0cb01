package org.policypack.rego.eval;

/** Remembered in place of a value. */
enum Undefined {
  /** It is known that there is none. */
  IS,

  /** It is being found out. */
  YET
}
