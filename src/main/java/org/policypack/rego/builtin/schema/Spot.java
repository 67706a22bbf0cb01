package org.policypack.rego.builtin.schema;

import org.jspecify.annotations.Nullable;

/** A place in a value that is checked. */
record Spot(@Nullable Spot above, String name) {
  static final Spot ROOT = new Spot(null, "(Root)");

  Spot below(String part) {
    return new Spot(this, part);
  }

  /** The place as messages name it: without the root, unless it is the root. */
  String field() {
    if (above == null) {
      return name;
    }
    return above.above == null ? name : above.field() + "." + name;
  }
}
