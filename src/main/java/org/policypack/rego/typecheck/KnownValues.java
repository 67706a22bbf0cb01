package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.Callee;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/**
 * The variables of a body, as written, that range over a few values written out before ({@code
 * orderedVarBindings} of OPA's compiler): what they lead to is known without evaluation.
 */
final class KnownValues {
  /** References to more places than these are not told apart. */
  private static final int MOST = 64;

  private final IdentityHashMap<Variable, List<Value>> values = new IdentityHashMap<>();

  /** Notes what an expression binds; those before it have been noted. */
  void note(CoreExpression expression) {
    if (!(expression.ask() instanceof CoreExpression.Invoke call)
        || !call.callee().equals(Callee.UNIFY)
        || expression.negated()
        || !expression.withs().isEmpty()) {
      return;
    }
    CoreTerm left = call.operands().getFirst();
    CoreTerm right = call.operands().getLast();
    if (!noted(left, right)) {
      noted(right, left);
    }
  }

  private boolean noted(CoreTerm name, CoreTerm term) {
    List<Value> found = name instanceof CoreTerm.Name ? valuesOf(term) : null;
    if (found != null) {
      values.putIfAbsent(((CoreTerm.Name) name).variable(), found);
    }
    return found != null;
  }

  /** The values that a term can have, or null where they are not known. */
  private @Nullable List<Value> valuesOf(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Name name -> values.get(name.variable());
      case CoreTerm.Reference reference -> valuesOf(reference);
      default -> {
        Value constant = Constants.value(term);
        yield constant == null ? null : List.of(constant);
      }
    };
  }

  private @Nullable List<Value> valuesOf(CoreTerm.Reference reference) {
    List<Value> found = values.get(reference.head());
    for (CoreTerm key : reference.path()) {
      found = found == null ? null : below(found, Constants.value(key));
    }
    return found;
  }

  private static @Nullable List<Value> below(List<Value> values, @Nullable Value key) {
    List<Value> found = new ArrayList<>();
    for (Value value : values) {
      if (key != null) {
        member(value, key).ifPresent(found::add);
      } else if (!addMembers(value, found)) {
        return null;
      }
    }
    return found.size() > MOST ? null : found;
  }

  private static Optional<Value> member(Value value, Value key) {
    return switch (value) {
      case ObjectValue object -> Optional.ofNullable(object.get(key));
      case SetValue set -> set.items().contains(key) ? Optional.of(key) : Optional.empty();
      case ArrayValue array ->
          key instanceof NumberValue at
                  && at.isLong()
                  && at.asLong() >= 0
                  && at.asLong() < array.items().size()
              ? Optional.of(array.items().get((int) at.asLong()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean addMembers(Value value, List<Value> to) {
    return switch (value) {
      case ObjectValue object -> to.addAll(object.members().values()) || object.members().isEmpty();
      case SetValue set -> to.addAll(set.items()) || set.items().isEmpty();
      case ArrayValue array -> to.addAll(array.items()) || array.items().isEmpty();
      default -> false;
    };
  }

  /** The keys of a reference with what is known in the place of variables: one list a choice. */
  List<List<CoreTerm>> expand(List<CoreTerm> path) {
    List<List<CoreTerm>> expanded = List.of(path);
    for (int i = 0; i < path.size() && !values.isEmpty(); i++) {
      CoreTerm key = path.get(i);
      List<Value> found = Constants.value(key) == null ? valuesOf(key) : null;
      if (found != null && !found.isEmpty() && expanded.size() * found.size() <= MOST) {
        expanded = replaced(expanded, i, found, key);
      }
    }
    return expanded;
  }

  private static List<List<CoreTerm>> replaced(
      List<List<CoreTerm>> paths, int at, List<Value> values, CoreTerm key) {
    List<List<CoreTerm>> all = new ArrayList<>();
    for (List<CoreTerm> path : paths) {
      for (Value value : values) {
        List<CoreTerm> copy = new ArrayList<>(path);
        copy.set(at, new CoreTerm.Constant(value, key.span()));
        all.add(copy);
      }
    }
    return all;
  }
}
