package org.policypack.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Condition;
import org.policypack.pack.Inclusion;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.value.Value;

/** Compiles conditions to nodes. */
final class ConditionCompiler {
  private final SourceCompiler sources;
  private final Function<String, Node> named;

  /**
   * A compiler.
   *
   * @param sources what names mean where the conditions stand
   * @param named the nodes of named conditions, which always speak of the request
   */
  ConditionCompiler(SourceCompiler sources, Function<String, Node> named) {
    this.sources = sources;
    this.named = named;
  }

  /** The compiler for conditions on the elements of an array. */
  ConditionCompiler under(Reference array) {
    return new ConditionCompiler(sources.under(array), named);
  }

  /** The node of a condition. */
  Node compile(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> frame -> true;
      case Condition.All all -> new AllNode(compile(all.conditions()));
      case Condition.Any any -> new AnyNode(compile(any.conditions()));
      case Condition.Not not -> new NotNode(compile(not.condition()));
      case Condition.Is is -> named.apply(is.name());
      case Condition.Exists exists ->
          new ExistsNode(sources.reference(exists.subject()), exists.expected());
      case Condition.Equal equal -> equal(equal);
      case Condition.In in -> in(in);
      case Condition.Compare compare -> compare(compare);
      case Condition.Between between -> between(between);
      case Condition.Matches matches -> new MatchNode(match(matches));
      case Condition.Includes includes -> includes(includes);
      case Condition.Chronology chronology -> chronology(chronology);
      case Condition.TimeOfDay timeOfDay -> timeOfDay(timeOfDay);
      case Condition.Weekday weekday -> weekday(weekday);
      case Condition.Network network -> network(network);
      case Condition.Quantified quantified -> quantified(quantified);
    };
  }

  /** What gives the first pattern that matches. */
  MatchSource match(Condition.Matches matches) {
    Source<PatternList> patterns =
        sources.operand(
            matches.patterns(), list -> PatternList.compile(matches, PackValues.strings(list)));
    return new MatchSource(sources.reference(matches.subject()), patterns);
  }

  private List<Node> compile(List<Condition> conditions) {
    return conditions.stream().map(this::compile).toList();
  }

  private Node equal(Condition.Equal equal) {
    Function<Value, Object> decode =
        PackValues.scalar(scalarType(equal.subject()), equal.ignoreCase());
    return new EqualNode(
        scalar(equal.subject(), equal.ignoreCase()),
        equal.negated(),
        sources.operand(equal.operand(), decode));
  }

  private Node in(Condition.In in) {
    return new InNode(
        scalar(in.subject(), in.ignoreCase()),
        in.negated(),
        list(in.list(), scalarType(in.subject()), in.ignoreCase()));
  }

  private Node compare(Condition.Compare compare) {
    return new CompareNode(
        sources.reference(compare.subject()),
        compare.comparison(),
        sources.operand(compare.operand(), PackValues::number));
  }

  private Node between(Condition.Between between) {
    return new BetweenNode(
        sources.reference(between.subject()),
        sources.operand(between.low(), PackValues::number),
        sources.operand(between.high(), PackValues::number));
  }

  private Node includes(Condition.Includes includes) {
    ScalarType type = scalarType(includes.subject());
    Source<? extends Collection<?>> subject = items(includes.subject(), includes.ignoreCase());
    return includes.inclusion() == Inclusion.ONE
        ? new IncludesNode(
            subject,
            sources.operand(includes.operand(), PackValues.scalar(type, includes.ignoreCase())))
        : new IncludesListNode(
            subject,
            includes.inclusion() == Inclusion.ALL,
            list(includes.operand(), type, includes.ignoreCase()));
  }

  private Node chronology(Condition.Chronology chronology) {
    return new ChronologyNode(
        sources.reference(chronology.subject()),
        chronology.before(),
        sources.operand(chronology.operand(), PackValues::instant));
  }

  private Node timeOfDay(Condition.TimeOfDay timeOfDay) {
    return new TimeOfDayNode(
        sources.reference(timeOfDay.subject()),
        sources.operand(timeOfDay.from(), PackValues::timeOfDay),
        sources.operand(timeOfDay.to(), PackValues::timeOfDay),
        sources.operand(timeOfDay.zone(), PackValues::zone));
  }

  private Node weekday(Condition.Weekday weekday) {
    return new WeekdayNode(
        sources.reference(weekday.subject()),
        sources.operand(weekday.days(), PackValues::days),
        sources.operand(weekday.zone(), PackValues::zone));
  }

  private Node network(Condition.Network network) {
    return new NetworkNode(
        sources.reference(network.subject()),
        sources.operand(network.networks(), PackValues::networks));
  }

  private Node quantified(Condition.Quantified quantified) {
    return new QuantifiedNode(
        sources.<Collection<?>>reference(quantified.array()),
        quantified.quantifier(),
        under(quantified.array()).compile(quantified.condition()));
  }

  private Source<?> scalar(Reference reference, boolean ignoreCase) {
    return ignoreCase ? text(reference, true) : sources.reference(reference);
  }

  private Source<String> text(Reference reference, boolean ignoreCase) {
    Source<String> text = sources.reference(reference);
    return ignoreCase ? new FoldedSource(text) : text;
  }

  private Source<? extends Collection<?>> items(Reference reference, boolean ignoreCase) {
    return ignoreCase
        ? new FoldedItemsSource(sources.<Collection<String>>reference(reference))
        : sources.<Collection<?>>reference(reference);
  }

  /** A list from the pack becomes a set; an array of the request is the list it is. */
  private Source<? extends Collection<?>> list(Operand list, ScalarType type, boolean ignoreCase) {
    Function<Value, Set<Object>> decode = PackValues.scalars(type, ignoreCase);
    return sources.<Collection<?>>operand(list, decode::apply);
  }

  /** The type of a scalar, of an array's elements or of a map's keys. */
  private static ScalarType scalarType(Reference reference) {
    return switch (reference.type()) {
      case AttributeType.Scalar scalar -> scalar.type();
      case AttributeType.ArrayOfScalars array -> array.items().type();
      case AttributeType.MapOfScalars map -> ScalarType.STRING;
      case AttributeType.ArrayOfObjects array ->
          throw new IllegalArgumentException("the loader lets no operator compare objects");
    };
  }
}
