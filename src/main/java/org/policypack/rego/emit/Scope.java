package org.policypack.rego.emit;

import java.util.Optional;

/**
 * Where a condition is translated.
 *
 * @param owner the id of the rule or the name of the condition it belongs to, for helpers' names
 * @param element the variable of the innermost element, under a quantifier
 * @param locals the variables of the body
 */
record Scope(String owner, Optional<String> element, LocalNames locals) {
  /** The scope of a new body about the whole request. */
  static Scope of(String owner) {
    return new Scope(owner, Optional.empty(), new LocalNames());
  }

  /** A new body of a helper that takes the innermost element, if there is one. */
  Scope helper() {
    LocalNames fresh = new LocalNames();
    return new Scope(owner, element.map(e -> fresh.next("item")), fresh);
  }

  /** The same body, where names speak of another element. */
  Scope within(String variable) {
    return new Scope(owner, Optional.of(variable), locals);
  }
}
