package org.policypack.rego.emit;

import java.util.List;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Term;

/** Decides which lists stand on one line. */
final class Layouts {
  private static final int FEW = 6;

  private Layouts() {}

  /** One line for a few items, else one item a line. */
  static Layout of(List<? extends Term> items) {
    return items.size() <= FEW ? Layout.ONE_LINE : Layout.LINES;
  }
}
