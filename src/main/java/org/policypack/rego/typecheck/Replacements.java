package org.policypack.rego.typecheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreExpression;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.CoreText;
import org.policypack.rego.core.RulePlace;
import org.policypack.rego.core.Variable;
import org.policypack.rego.type.Type;
import org.policypack.value.Value;

/**
 * What {@code with} makes of types ({@code withEnv} of OPA's checker): what is replaced may have
 * the type of what replaces it, and of rules that depend on it nothing is known.
 */
final class Replacements {
  private final RuleGraph graph;

  /** For each target the types of the rules that depend on it; empty where there are none. */
  private final Map<String, Optional<TypeTree>> relaxed = new HashMap<>();

  Replacements(RuleGraph graph) {
    this.graph = graph;
  }

  /** The environment in which an expression is asked. */
  Environment environment(CoreExpression expression, Environment environment) {
    Environment at = environment;
    TypeTree data = new TypeTree();
    TypeTree input = new TypeTree();
    boolean isData = false;
    boolean isInput = false;
    for (CoreExpression.Replacement with : expression.withs()) {
      if (with.target() instanceof CoreTerm.Reference target) {
        Type type = environment.typeOf(target);
        boolean isFunction = type instanceof Type.Function;
        TypeTree dependents = relaxed(target, isFunction);
        at = dependents == null ? at : at.replaced(dependents, null);
        if (!isFunction) {
          TypeTree tree = target.head() == Variable.DATA ? data : input;
          isData |= tree == data;
          isInput |= tree == input;
          tree.put(Environment.prefix(target.path()), given(with, target, type, environment));
        }
      }
    }
    return isData || isInput ? at.replaced(isData ? data : null, isInput ? input : null) : at;
  }

  private static Type given(
      CoreExpression.Replacement with,
      CoreTerm.Reference target,
      Type type,
      Environment environment) {
    List<Value> prefix = Environment.prefix(target.path());
    if (prefix.size() < target.path().size() || Types.isUnknown(type)) {
      return Type.ANY;
    }
    Type value = environment.typeOf(with.value());
    Type both = Types.isUnknown(value) ? Type.UNKNOWN : Types.or(type, value);
    return Types.isUnknown(both) ? Type.ANY : both;
  }

  private @Nullable TypeTree relaxed(CoreTerm.Reference target, boolean isFunction) {
    String key = (isFunction ? "f:" : "") + CoreText.of(target);
    return relaxed.computeIfAbsent(key, k -> dependents(target, isFunction)).orElse(null);
  }

  private Optional<TypeTree> dependents(CoreTerm.Reference target, boolean isFunction) {
    List<Value> path = Environment.prefix(target.path());
    TypeTree tree = null;
    for (RulePlace place : graph.dependents(target)) {
      if (!isFunction || !place.path().equals(path)) {
        tree = tree == null ? new TypeTree() : tree;
        tree.put(place.path(), Type.ANY);
      }
    }
    return Optional.ofNullable(tree);
  }
}
