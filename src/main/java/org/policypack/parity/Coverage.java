package org.policypack.parity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.policypack.fixture.CaseSet;
import org.policypack.fixture.TestCase;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Rule;
import org.policypack.pack.ScalarType;
import org.policypack.value.Kind;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * What the cases touch, read off the requests themselves.
 *
 * @param rules how many rules there are
 * @param unmatchedRules those that no case matches, in document order
 * @param filledRules those that match only with a sample in a list that the pack ships empty
 * @param attributes how many inputs there are
 * @param untouchedAttributes what no case does to an input, such as {@code user.id: null}
 */
public record Coverage(
    int rules,
    List<String> unmatchedRules,
    List<String> filledRules,
    int attributes,
    List<String> untouchedAttributes) {
  /** Copies the lists. */
  public Coverage {
    unmatchedRules = List.copyOf(unmatchedRules);
    filledRules = List.copyOf(filledRules);
    untouchedAttributes = List.copyOf(untouchedAttributes);
  }

  /** Measures the cases of a pack. */
  static Coverage of(PolicyPack pack, CaseSet cases) {
    Set<String> matched = CaseSet.matched(pack, cases.shipped());
    Set<String> filled =
        cases.filled().map(f -> CaseSet.matched(f.pack(), f.cases())).orElse(Set.of());
    List<String> open =
        pack.rules().stream().map(Rule::id).filter(id -> !matched.contains(id)).toList();
    List<String> untouched = new ArrayList<>();
    pack.inputs().forEach(input -> untouched.addAll(untouched(input, cases.shipped())));
    return new Coverage(
        pack.rules().size(),
        open.stream().filter(id -> !filled.contains(id)).toList(),
        open.stream().filter(filled::contains).toList(),
        pack.inputs().size(),
        untouched);
  }

  private static Set<String> untouched(Input input, List<TestCase> cases) {
    AttributePath path = input.path();
    Set<String> gaps = new LinkedHashSet<>();
    note(gaps, path, "missing", cases, r -> parentsAreThere(r, path) && at(r, path).isEmpty());
    note(gaps, path, "null", cases, r -> kind(r, path).filter(k -> k == Kind.NULL).isPresent());
    Kind right = kind(input.type());
    note(
        gaps,
        path,
        "wrong type",
        cases,
        r -> kind(r, path).filter(k -> k != Kind.NULL && k != right).isPresent());
    for (AttributePath parent : path.parents()) {
      note(
          gaps,
          parent,
          "wrong type",
          cases,
          r -> kind(r, parent).filter(k -> k != Kind.NULL && k != Kind.OBJECT).isPresent());
    }
    return gaps;
  }

  private static void note(
      Set<String> gaps,
      AttributePath path,
      String what,
      List<TestCase> cases,
      Predicate<Value> shows) {
    boolean shown = cases.stream().flatMap(c -> c.request().stream()).anyMatch(shows);
    if (!shown) {
      gaps.add(path + ": " + what);
    }
  }

  private static boolean parentsAreThere(Value request, AttributePath path) {
    return request instanceof ObjectValue
        && path.parents().stream()
            .allMatch(parent -> kind(request, parent).filter(k -> k == Kind.OBJECT).isPresent());
  }

  private static Optional<Kind> kind(Value request, AttributePath path) {
    return at(request, path).map(Value::kind);
  }

  private static Optional<Value> at(Value request, AttributePath path) {
    Optional<Value> here = Optional.of(request);
    for (String segment : path.segments()) {
      here =
          here.flatMap(
              v ->
                  v instanceof ObjectValue o
                      ? Optional.ofNullable(o.get(segment))
                      : Optional.empty());
    }
    return here;
  }

  private static Kind kind(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar scalar when scalar.type().isNumeric() -> Kind.NUMBER;
      case AttributeType.Scalar scalar when scalar.type() == ScalarType.BOOLEAN -> Kind.BOOLEAN;
      case AttributeType.Scalar scalar -> Kind.STRING;
      case AttributeType.ArrayOfScalars array -> Kind.ARRAY;
      case AttributeType.ArrayOfObjects array -> Kind.ARRAY;
      case AttributeType.MapOfScalars map -> Kind.OBJECT;
    };
  }
}
