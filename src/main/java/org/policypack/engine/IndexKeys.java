package org.policypack.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Condition;
import org.policypack.pack.Input;
import org.policypack.pack.Operand;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Reference.InputReference;
import org.policypack.pack.Rule;
import org.policypack.pack.ScalarType;
import org.policypack.value.ArrayValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Finds what the rules of a pack ask of string attributes, for {@link RuleIndex}. */
final class IndexKeys {
  private final PolicyPack pack;

  IndexKeys(PolicyPack pack) {
    this.pack = pack;
  }

  /** The attribute that the most rules compare with constants at their top, if any does. */
  Optional<Input> bestAttribute() {
    Map<AttributePath, Integer> uses = new LinkedHashMap<>();
    for (Rule rule : pack.rules()) {
      Set<AttributePath> asked = new LinkedHashSet<>();
      conjuncts(rule.when()).forEach(part -> key(part).ifPresent(key -> asked.add(key.path())));
      asked.forEach(path -> uses.merge(path, 1, Integer::sum));
    }
    int most = uses.values().stream().mapToInt(n -> n).max().orElse(0);
    return pack.inputs().stream()
        .filter(input -> most > 0 && uses.getOrDefault(input.path(), 0) == most)
        .findFirst();
  }

  /** The values of an attribute with which a rule can match; empty where the rule does not ask. */
  Optional<Set<String>> values(Rule rule, AttributePath attribute) {
    return conjuncts(rule.when()).stream()
        .flatMap(part -> key(part).stream())
        .filter(key -> key.path().equals(attribute))
        .map(Key::values)
        .reduce(IndexKeys::intersection);
  }

  private record Key(AttributePath path, Set<String> values) {}

  /** What must hold together; a named condition counts as what it stands for. */
  private List<Condition> conjuncts(Condition condition) {
    return switch (condition) {
      case Condition.All all ->
          all.conditions().stream().flatMap(part -> conjuncts(part).stream()).toList();
      case Condition.Is is -> conjuncts(pack.condition(is.name()).condition());
      case Condition other -> List.of(other);
    };
  }

  private static Optional<Key> key(Condition condition) {
    if (condition instanceof Condition.Equal equal
        && !equal.negated()
        && !equal.ignoreCase()
        && equal.subject() instanceof InputReference subject
        && equal.operand() instanceof Operand.Literal literal) {
      return key(subject.input(), List.of(literal.value()));
    }
    if (condition instanceof Condition.In in
        && !in.negated()
        && !in.ignoreCase()
        && in.subject() instanceof InputReference subject
        && in.list() instanceof Operand.Literal literal
        && literal.value() instanceof ArrayValue list) {
      return key(subject.input(), list.items());
    }
    return Optional.empty();
  }

  private static Optional<Key> key(Input input, List<Value> values) {
    boolean isString =
        input.type() instanceof AttributeType.Scalar scalar && scalar.type() == ScalarType.STRING;
    if (!isString) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(((StringValue) value).text()));
    return Optional.of(new Key(input.path(), new LinkedHashSet<>(texts)));
  }

  private static Set<String> intersection(Set<String> a, Set<String> b) {
    Set<String> shared = new LinkedHashSet<>(a);
    shared.retainAll(b);
    return shared;
  }
}
