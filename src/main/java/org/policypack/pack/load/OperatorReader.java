package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Comparison;
import org.policypack.pack.Condition;
import org.policypack.pack.Inclusion;
import org.policypack.pack.Operand;
import org.policypack.pack.PatternOperator;
import org.policypack.pack.Quantifier;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.pack.load.OperandReader.Wanted;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** Reads operators on one attribute, field or element. */
final class OperatorReader {
  private final ConditionReader conditions;
  private final OperandReader operands;
  private final TimeReader times;
  private final Findings findings;
  private final Shapes shapes;

  OperatorReader(ConditionReader conditions, OperandReader operands, Findings findings) {
    this.conditions = conditions;
    this.operands = operands;
    this.times = new TimeReader(operands, findings);
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /** Where an operator stands and what stands beside it. */
  private record Place(Reference subject, Options options, Span span) {
    boolean ignoreCase() {
      return options.ignoreCase();
    }
  }

  /** The keys beside operators. */
  private record Options(boolean ignoreCase, boolean separator) {}

  /** Reads a bare scalar, which means {@code eq}. */
  Optional<Condition> bare(Reference subject, Scalar scalar, Span span) {
    return checked(Operator.EQ, subject, span)
        ? equal(new Place(subject, new Options(false, true), span), false, scalar)
        : Optional.empty();
  }

  /**
   * Reads the operators of a mapping, all of which must hold.
   *
   * @param span where the attribute with all its operators stands
   */
  Optional<Condition> read(Reference subject, List<Entry> entries, Span span) {
    List<Entry> asking =
        entries.stream().filter(e -> !Operator.OPTIONS.contains(e.name())).toList();
    Options options = options(entries, subject);
    List<Optional<Condition>> parts = new ArrayList<>();
    for (Entry entry : asking) {
      Span own = asking.size() == 1 ? span : entry.key().span().to(entry.value().span());
      parts.add(read(entry, new Place(subject, options, own)));
    }
    if (asking.isEmpty() && !entries.isEmpty()) {
      String message = "No operator stands here.";
      findings.error(
          Problem.MISSING_FIELD, entries.getFirst().key().span(), message, hint(subject));
    }
    return ConditionReader.all(parts, span);
  }

  private static String hint(Reference subject) {
    return "Here go: " + Operator.wordsFor(subject.type()) + ".";
  }

  private Options options(List<Entry> entries, Reference subject) {
    boolean ignoreCase = false;
    boolean separator = true;
    for (Entry entry : entries) {
      if (entry.name().equals("ignore_case")) {
        ignoreCase = shapes.truth(entry.value()).orElse(false);
        checkIgnoreCase(entry, entries, subject);
      } else if (entry.name().equals("separator")) {
        separator = shapes.string(entry.value()).isEmpty();
        checkSeparator(entry, entries);
      }
    }
    return new Options(ignoreCase, separator);
  }

  private void checkIgnoreCase(Entry option, List<Entry> entries, Reference subject) {
    for (Entry entry : entries) {
      boolean refused = Operator.of(entry.name()).map(o -> !o.takesIgnoreCase()).orElse(false);
      if (refused) {
        String message = "`ignore_case` does not go with `" + entry.name() + "`.";
        tellIgnoreCase(option, message);
      }
    }
    boolean text =
        Types.isComparable(subject.type(), ScalarType.STRING)
            || Types.included(subject.type()).map(t -> t.type() == ScalarType.STRING).orElse(false);
    if (!text) {
      tellIgnoreCase(option, "`ignore_case` goes with strings only.");
    }
  }

  private void tellIgnoreCase(Entry option, String message) {
    findings.error(
        Problem.IGNORE_CASE, option.key().span(), message, Problem.IGNORE_CASE.meaning());
  }

  private void checkSeparator(Entry option, List<Entry> entries) {
    if (entries.stream().noneMatch(e -> e.name().equals("glob"))) {
      String message = "`separator` goes with `glob` only.";
      findings.error(Problem.SEPARATOR, option.key().span(), message);
    }
  }

  private Optional<Condition> read(Entry entry, Place place) {
    Optional<Operator> operator = Operator.of(entry.name());
    if (operator.isEmpty()) {
      tellUnknown(entry, place.subject());
      return Optional.empty();
    }
    return checked(operator.get(), place.subject(), entry.key().span())
        ? read(operator.get(), entry.value(), place)
        : Optional.empty();
  }

  /** Tells an unknown operator on an element; on an attribute the schema check tells it. */
  private void tellUnknown(Entry entry, Reference subject) {
    if (subject instanceof Reference.ElementReference) {
      String suggestion = SpellChecker.didYouMean(entry.name(), Operator.words());
      String message = "There is no operator `" + entry.name() + "`." + suggestion;
      findings.error(Problem.UNKNOWN_FIELD, entry.key().span(), message, hint(subject));
    } else {
      findings.unread(entry.key());
    }
  }

  private boolean checked(Operator operator, Reference subject, Span span) {
    boolean works = operator.worksOn(subject.type());
    if (!works) {
      String message =
          "`"
              + operator.word()
              + "` works on "
              + operator.subject()
              + ", but this is "
              + Types.described(subject.type())
              + ".";
      findings.error(Problem.OPERATOR_TYPE, span, message, hint(subject));
    }
    return works;
  }

  private Optional<Condition> read(Operator operator, YamlNode node, Place place) {
    Reference subject = place.subject();
    Span span = place.span();
    return switch (operator) {
      case EQ -> equal(place, false, node);
      case NE -> equal(place, true, node);
      case IN -> in(place, false, node);
      case NOT_IN -> in(place, true, node);
      case EXISTS -> shapes.truth(node).map(t -> new Condition.Exists(subject, t, span));
      case GT -> compare(place, Comparison.GT, node);
      case GTE -> compare(place, Comparison.GTE, node);
      case LT -> compare(place, Comparison.LT, node);
      case LTE -> compare(place, Comparison.LTE, node);
      case BETWEEN -> between(place, node);
      case STARTS_WITH -> matches(place, PatternOperator.STARTS_WITH, node);
      case ENDS_WITH -> matches(place, PatternOperator.ENDS_WITH, node);
      case CONTAINS -> matches(place, PatternOperator.CONTAINS, node);
      case GLOB -> matches(place, PatternOperator.GLOB, node);
      case REGEX -> matches(place, PatternOperator.REGEX, node);
      case RUNS -> matches(place, PatternOperator.RUNS, node);
      case RUNS_ONLY -> matches(place, PatternOperator.RUNS_ONLY, node);
      case INCLUDES -> includes(place, Inclusion.ONE, node);
      case INCLUDES_ANY -> includes(place, Inclusion.ANY, node);
      case INCLUDES_ALL -> includes(place, Inclusion.ALL, node);
      case LENGTH -> length(place, node);
      case BEFORE -> chronology(place, true, node);
      case AFTER -> chronology(place, false, node);
      case TIME_OF_DAY -> times.timeOfDay(subject, node, span);
      case WEEKDAY -> times.weekday(subject, node, span);
      case CIDR -> cidr(place, node);
      case SOME -> quantified(place, Quantifier.SOME, node);
      case EVERY -> quantified(place, Quantifier.EVERY, node);
      case NONE -> quantified(place, Quantifier.NONE, node);
    };
  }

  private static AttributeType.Scalar scalar(Reference subject) {
    return (AttributeType.Scalar) subject.type();
  }

  private Optional<Condition> equal(Place place, boolean negated, YamlNode node) {
    return operands
        .one(node, equalTo(scalar(place.subject()), place.ignoreCase(), false))
        .map(
            o ->
                new Condition.Equal(place.subject(), negated, o, place.ignoreCase(), place.span()));
  }

  /** What is held equal to a scalar: one value, or a list of such. */
  private static Wanted equalTo(AttributeType.Scalar type, boolean ignoreCase, boolean list) {
    AttributeType.Scalar any = AttributeType.Scalar.of(type.type());
    String asked = Types.described(list ? new AttributeType.ArrayOfScalars(any) : any);
    return new Wanted(
        ScalarForms.equalTo(type, ignoreCase),
        ScalarForms.comparableTo(type, ignoreCase),
        t ->
            !ignoreCase
                && (list ? Types.isListOf(t, type.type()) : Types.isComparable(t, type.type())),
        ignoreCase ? asked + " of the pack" : asked);
  }

  private Optional<Condition> in(Place place, boolean negated, YamlNode node) {
    return operands
        .list(node, equalTo(scalar(place.subject()), place.ignoreCase(), true), false)
        .map(o -> new Condition.In(place.subject(), negated, o, place.ignoreCase(), place.span()));
  }

  private Optional<Condition> includes(Place place, Inclusion inclusion, YamlNode node) {
    AttributeType.Scalar type = Types.included(place.subject().type()).orElseThrow();
    boolean one = inclusion == Inclusion.ONE;
    Wanted wanted = equalTo(type, place.ignoreCase(), !one);
    Optional<Operand> operand =
        one ? operands.one(node, wanted) : operands.list(node, wanted, false);
    return operand.map(
        o ->
            new Condition.Includes(
                place.subject(), inclusion, o, place.ignoreCase(), place.span()));
  }

  private static Wanted numeric() {
    return new Wanted(
        ScalarForms.NUMERIC,
        ScalarForms.NUMERIC,
        t -> Types.isComparable(t, ScalarType.NUMBER),
        "a number");
  }

  private Optional<Condition> compare(Place place, Comparison comparison, YamlNode node) {
    return operands
        .one(node, numeric())
        .map(o -> new Condition.Compare(place.subject(), comparison, o, place.span()));
  }

  private Optional<Condition> between(Place place, YamlNode node) {
    if (!(node instanceof Sequence ends) || ends.items().size() != 2) {
      return findings.unread(node);
    }
    Optional<Operand> low = operands.one(ends.items().getFirst(), numeric());
    Optional<Operand> high = operands.one(ends.items().getLast(), numeric());
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (isEmptyRange(low.get(), high.get())) {
      String message = "Nothing is between these: the low end is above the high end.";
      findings.error(Problem.EMPTY_RANGE, node.span(), message, "Write the low end first.");
      return Optional.empty();
    }
    return Optional.of(new Condition.Between(place.subject(), low.get(), high.get(), place.span()));
  }

  private static boolean isEmptyRange(Operand low, Operand high) {
    return low instanceof Operand.Literal(Value l)
        && high instanceof Operand.Literal(Value h)
        && l.compareTo(h) > 0;
  }

  private Optional<Condition> matches(Place place, PatternOperator operator, YamlNode node) {
    boolean separator = operator != PatternOperator.GLOB || place.options().separator();
    Form form = TextForms.pattern(operator, separator, place.ignoreCase());
    return operands
        .list(node, Wanted.ofPack(form), true)
        .map(
            o ->
                new Condition.Matches(
                    place.subject(), operator, o, place.ignoreCase(), separator, place.span()));
  }

  private Optional<Condition> length(Place place, YamlNode node) {
    Reference length = new Reference.LengthReference(place.subject());
    if (node instanceof Scalar scalar) {
      return scalar.kind() == ScalarKind.NULL
          ? operands.one(scalar, numeric()).flatMap(o -> Optional.empty())
          : equal(new Place(length, place.options(), place.span()), false, scalar);
    }
    return node instanceof Mapping mapping && !mapping.entries().isEmpty()
        ? read(length, mapping.entries(), place.span())
        : findings.unread(node);
  }

  private Optional<Condition> chronology(Place place, boolean before, YamlNode node) {
    Form form = ScalarForms.of(ScalarType.TIMESTAMP);
    Wanted wanted =
        new Wanted(form, form, t -> Types.isComparable(t, ScalarType.TIMESTAMP), form.described());
    return operands
        .one(node, wanted)
        .map(o -> new Condition.Chronology(place.subject(), before, o, place.span()));
  }

  private Optional<Condition> cidr(Place place, YamlNode node) {
    return operands
        .list(node, Wanted.ofPack(TextForms.NETWORK), true)
        .map(o -> new Condition.Network(place.subject(), o, place.span()));
  }

  private Optional<Condition> quantified(Place place, Quantifier quantifier, YamlNode node) {
    return conditions
        .under(place.subject(), node)
        .map(c -> new Condition.Quantified(place.subject(), quantifier, c, place.span()));
  }
}
