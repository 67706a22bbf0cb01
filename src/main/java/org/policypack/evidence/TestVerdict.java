package org.policypack.evidence;

/** The results that the in-toto test-result predicate 0.1 knows. */
public enum TestVerdict {
  /** The gate holds, and an OPA confirmed it. */
  PASSED,
  /** The gate holds without an OPA, which proves less. */
  WARNED,
  /** The gate does not hold. */
  FAILED
}
