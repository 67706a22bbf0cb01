package org.policypack.rego.eval;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;

/**
 * The order in which an object gets its entries: of keys that turn out equal the last one counts.
 * OPA keeps the keys in the order of its terms ({@code ast.Compare}), where what is written out
 * comes before variables, and sorts these by the names that it gives them: first to those that are
 * declared, then to the results of calls, then to references and comprehensions.
 */
final class KeyOrder implements Comparator<CoreTerm> {
  private static final KeyOrder INSTANCE = new KeyOrder();

  private KeyOrder() {}

  /** The entries of an object in this order. */
  static List<CoreTerm.Entry> of(List<CoreTerm.Entry> entries) {
    return entries.stream().sorted(Comparator.comparing(CoreTerm.Entry::key, INSTANCE)).toList();
  }

  @Override
  public int compare(CoreTerm left, CoreTerm right) {
    if (left instanceof CoreTerm.ArrayOf a && right instanceof CoreTerm.ArrayOf b) {
      return compare(a.items().iterator(), b.items().iterator());
    }
    return Integer.compare(rank(left), rank(right));
  }

  private int compare(Iterator<CoreTerm> left, Iterator<CoreTerm> right) {
    while (left.hasNext() && right.hasNext()) {
      int order = compare(left.next(), right.next());
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(left.hasNext(), right.hasNext());
  }

  private static int rank(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Constant c -> 0;
      case CoreTerm.Name name -> rank(name.variable());
      case CoreTerm.Reference r -> 3;
      case CoreTerm.BuiltinName b -> 3;
      case CoreTerm.Comprehension c -> 3;
      case CoreTerm.ArrayOf a -> 4;
      case CoreTerm.ObjectOf o -> 5;
      case CoreTerm.SetOf s -> 6;
    };
  }

  private static int rank(Variable variable) {
    return variable.isOfTerm() ? 2 : 1;
  }
}
