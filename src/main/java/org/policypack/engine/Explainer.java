package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.engine.Cause.Element;
import org.policypack.engine.Explanation.RuleExplanation;
import org.policypack.pack.Condition;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.Quantifier;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Finds out why rules match a request or do not. It asks the nodes that decide, one by one and
 * without the index, so it cannot know a condition otherwise than the decision does.
 */
final class Explainer {
  private final PolicyPack pack;
  private final SourceCompiler sources;
  private final ConditionCompiler conditions;

  Explainer(PolicyPack pack, SourceCompiler sources, ConditionCompiler conditions) {
    this.pack = pack;
    this.sources = sources;
    this.conditions = conditions;
  }

  /**
   * What each rule makes of a valid request.
   *
   * @param frame the request as read
   * @param request the request as sent
   */
  List<RuleExplanation> explain(Frame frame, ObjectValue request) {
    Place place = new Place(conditions, new Observer(sources, frame, request, null));
    return pack.rules().stream()
        .map(
            rule ->
                new RuleExplanation(
                    rule, Optional.of(why(rule.when(), place)).filter(cause -> !cause.holds())))
        .toList();
  }

  /** Where a condition stands: what its names mean and what they are worth. */
  private record Place(ConditionCompiler conditions, Observer observer) {
    boolean holds(Condition condition) {
      return conditions.compile(condition).holds(observer.frame());
    }

    Place at(Condition.Quantified quantified, Object element, Value sent) {
      return new Place(
          conditions.under(quantified.array()),
          new Observer(
              observer.sources().under(quantified.array()),
              observer.frame().at(element),
              observer.request(),
              sent));
    }

    /** Named conditions always speak of the request. */
    Place outside(ConditionCompiler ofRequest, SourceCompiler sources) {
      return new Place(
          ofRequest, new Observer(sources, observer.frame(), observer.request(), null));
    }
  }

  private Cause why(Condition condition, Place place) {
    return switch (condition) {
      case Condition.All all -> parts(all.conditions(), all, place, false);
      case Condition.Any any -> parts(any.conditions(), any, place, true);
      case Condition.Not not -> {
        Cause part = why(not.condition(), place);
        yield new Cause.Negated(!part.holds(), part, not.span());
      }
      case Condition.Is is -> {
        Cause part = why(pack.condition(is.name()).condition(), place.outside(conditions, sources));
        yield new Cause.Named(part.holds(), is.name(), part, is.span());
      }
      case Condition.Quantified quantified -> elements(quantified, place);
      case Condition other ->
          new Cause.Asked(
              place.holds(other),
              Observer.subject(other).map(place.observer()::observed),
              place.observer().observedOperands(other),
              other.span());
    };
  }

  /**
   * An AND or an OR.
   *
   * @param decisive what one part must give to decide alone
   */
  private Cause parts(List<Condition> conditions, Condition whole, Place place, boolean decisive) {
    List<Cause> causes = new ArrayList<>();
    for (Condition condition : conditions) {
      Cause cause = why(condition, place);
      if (cause.holds() == decisive) {
        return cause;
      }
      causes.add(cause);
    }
    return causes.size() == 1
        ? causes.getFirst()
        : new Cause.Parts(!decisive, causes, whole.span());
  }

  private Cause elements(Condition.Quantified quantified, Place place) {
    String name = Observer.name(quantified.array());
    Optional<Value> sent = place.observer().value(quantified.array());
    boolean holds = place.holds(quantified);
    if (sent.isEmpty()) {
      return cause(quantified, holds, name, Optional.empty(), List.of());
    }
    List<?> read = read(quantified, place);
    List<Value> items = ((ArrayValue) sent.get()).items();
    boolean decisive = quantified.quantifier() != Quantifier.EVERY;
    List<Element> shown = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Cause cause = why(quantified.condition(), place.at(quantified, read.get(i), items.get(i)));
      if (cause.holds() == decisive) {
        return cause(
            quantified, holds, name, Optional.of(read.size()), List.of(new Element(i, cause)));
      }
      if (i < Cause.Elements.SHOWN) {
        shown.add(new Element(i, cause));
      }
    }
    return cause(quantified, holds, name, Optional.of(read.size()), shown);
  }

  private static List<?> read(Condition.Quantified quantified, Place place) {
    Source<List<?>> array = place.observer().sources().reference(quantified.array());
    List<?> elements = array.get(place.observer().frame());
    return elements == null ? List.of() : elements;
  }

  private static Cause cause(
      Condition.Quantified quantified,
      boolean holds,
      String name,
      Optional<Integer> size,
      List<Element> elements) {
    return new Cause.Elements(
        holds, quantified.quantifier(), name, size, elements, quantified.span());
  }
}
