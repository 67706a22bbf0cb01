package org.policypack.rego.core;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * Whether two expressions ask the same of the same variables, wherever they stand. Those with inner
 * bodies are never the same, since each body has variables of its own.
 */
final class Sameness {
  private Sameness() {}

  static boolean of(CoreExpression one, CoreExpression other) {
    return one.negated() == other.negated()
        && same(one.ask(), other.ask())
        && all(one.withs(), other.withs(), Sameness::same);
  }

  private static boolean same(CoreExpression.Ask one, CoreExpression.Ask other) {
    return switch (one) {
      case CoreExpression.Holds a ->
          other instanceof CoreExpression.Holds b && same(a.term(), b.term());
      case CoreExpression.Invoke a ->
          other instanceof CoreExpression.Invoke b
              && a.callee().equals(b.callee())
              && same(a.operands(), b.operands());
      case CoreExpression.Every a -> false;
      case CoreExpression.Not a -> false;
      case CoreExpression.Logic a -> false;
    };
  }

  private static boolean same(CoreExpression.Replacement one, CoreExpression.Replacement other) {
    return same(one.target(), other.target()) && same(one.value(), other.value());
  }

  private static boolean same(CoreTerm one, CoreTerm other) {
    return switch (one) {
      case CoreTerm.Constant a ->
          other instanceof CoreTerm.Constant b && a.value().equals(b.value());
      case CoreTerm.Name a -> other instanceof CoreTerm.Name b && a.variable().equals(b.variable());
      case CoreTerm.BuiltinName a ->
          other instanceof CoreTerm.BuiltinName b && a.name().equals(b.name());
      case CoreTerm.Reference a ->
          other instanceof CoreTerm.Reference b
              && a.head().equals(b.head())
              && same(a.path(), b.path());
      case CoreTerm.ArrayOf a -> other instanceof CoreTerm.ArrayOf b && same(a.items(), b.items());
      case CoreTerm.SetOf a -> other instanceof CoreTerm.SetOf b && same(a.items(), b.items());
      case CoreTerm.ObjectOf a ->
          other instanceof CoreTerm.ObjectOf b && all(a.entries(), b.entries(), Sameness::same);
      case CoreTerm.Comprehension a -> false;
    };
  }

  private static boolean same(CoreTerm.Entry one, CoreTerm.Entry other) {
    return same(one.key(), other.key()) && same(one.value(), other.value());
  }

  private static boolean same(List<CoreTerm> one, List<CoreTerm> other) {
    return all(one, other, Sameness::same);
  }

  private static <T> boolean all(List<T> one, List<T> other, BiPredicate<T, T> same) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!same.test(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
