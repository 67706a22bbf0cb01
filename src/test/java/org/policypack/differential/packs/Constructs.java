package org.policypack.differential.packs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Condition;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Define;
import org.policypack.pack.Input;
import org.policypack.pack.Operand;
import org.policypack.pack.Outcome;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.ReasonTemplate;
import org.policypack.pack.Reference;
import org.policypack.pack.Rule;

/** Names for all that a pack uses of the language, such as {@code gt on field with data}. */
final class Constructs {
  private final Set<String> found = new TreeSet<>();

  private Constructs() {}

  /** All that a pack uses. */
  static Set<String> of(PolicyPack pack) {
    Constructs constructs = new Constructs();
    pack.inputs().forEach(constructs::input);
    pack.defines().forEach(constructs::define);
    pack.conditions().forEach(named -> constructs.condition(named.condition(), false));
    constructs.found.add(pack.decision().combining().word());
    constructs.outcome("default", pack.decision().fallback());
    constructs.outcome("invalid_input", pack.decision().invalidInput());
    for (Rule rule : pack.rules()) {
      constructs.condition(rule.when(), false);
      constructs.outcome("rule", rule.outcome());
    }
    return constructs.found;
  }

  /** The operator of a condition that stands by itself: {@code eq string}, {@code glob}. */
  static String operator(Condition condition) {
    return switch (condition) {
      case Condition.Always c -> "always";
      case Condition.All c -> "all";
      case Condition.Any c -> "any";
      case Condition.Not c -> "not";
      case Condition.Is c -> "is";
      case Condition.Exists c -> "exists " + c.expected();
      case Condition.Equal c -> (c.negated() ? "ne " : "eq ") + type(c.subject());
      case Condition.In c -> (c.negated() ? "not_in " : "in ") + type(c.subject());
      case Condition.Compare c -> c.comparison().word();
      case Condition.Between c -> "between";
      case Condition.Matches c -> c.operator().word();
      case Condition.Includes c -> c.inclusion().word();
      case Condition.Chronology c -> c.before() ? "before" : "after";
      case Condition.TimeOfDay c -> "time_of_day";
      case Condition.Weekday c -> "weekday";
      case Condition.Network c -> "cidr";
      case Condition.Quantified c -> c.quantifier().word();
    };
  }

  private void input(Input input) {
    found.add("input " + described(input.type()));
    found.add(input.required() ? "required" : "optional");
    found.add(input.path().toString().contains("[") ? "quoted segment" : "plain path");
    found.add(input.path().segments().size() + " segments");
    if (input.type() instanceof AttributeType.ArrayOfObjects array) {
      array.fields().forEach(field -> found.add("field " + described(field.type())));
    }
  }

  private static String described(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar s -> (s.allowed().isEmpty() ? "" : "enum of ") + s.type().word();
      case AttributeType.ArrayOfScalars a -> "array of " + a.items().type().word();
      case AttributeType.ArrayOfObjects a -> "array of objects";
      case AttributeType.MapOfScalars m -> "map of " + m.values().type().word();
    };
  }

  private void define(Define define) {
    switch (define.definition()) {
      case Define.Definition.Lookup lookup -> {
        found.add("lookup of " + define.type().word());
        lookup(lookup.lookup());
      }
      case Define.Definition.Arithmetic arithmetic -> {
        int count = arithmetic.operands().size();
        found.add(arithmetic.operator().word() + " of " + (count > 2 ? "many" : "two"));
        found.add(count + " operands");
        arithmetic.operands().forEach(operand -> found.add("arithmetic with " + kind(operand)));
      }
    }
  }

  private void lookup(DataLookup lookup) {
    boolean chosen = lookup.steps().stream().anyMatch(DataLookup.Step.Attribute.class::isInstance);
    found.add(chosen ? "data by attribute" : "data by keys");
    found.add(lookup.fallback().isPresent() ? "data with default" : "data without default");
  }

  private void condition(Condition condition, boolean quantified) {
    switch (condition) {
      case Condition.Always c -> found.add("always");
      case Condition.All c -> nested("all", c.conditions(), quantified);
      case Condition.Any c -> nested("any", c.conditions(), quantified);
      case Condition.Not c -> nested("not", List.of(c.condition()), quantified);
      case Condition.Is c -> found.add("is" + (quantified ? " under a quantifier" : ""));
      case Condition.Quantified c -> {
        boolean objects = c.array().type() instanceof AttributeType.ArrayOfObjects;
        found.add(operator(c) + (objects ? " of objects" : " of scalars"));
        found.add("quantifier on " + kind(c.array()));
        condition(c.condition(), true);
      }
      case Condition.Exists c -> leaf(c, c.subject(), List.of());
      case Condition.Equal c -> leaf(c, c.subject(), List.of(c.operand()), c.ignoreCase());
      case Condition.In c -> leaf(c, c.subject(), List.of(c.list()), c.ignoreCase());
      case Condition.Compare c -> leaf(c, c.subject(), List.of(c.operand()));
      case Condition.Between c -> leaf(c, c.subject(), List.of(c.low(), c.high()));
      case Condition.Matches c -> {
        leaf(c, c.subject(), List.of(c.patterns()), c.ignoreCase());
        found.add("glob " + (c.separator() ? "with" : "without") + " separator");
      }
      case Condition.Includes c -> {
        leaf(c, c.subject(), List.of(c.operand()), c.ignoreCase());
        boolean map = c.subject().type() instanceof AttributeType.MapOfScalars;
        found.add(operator(c) + (map ? " in a map" : " in an array"));
      }
      case Condition.Chronology c -> leaf(c, c.subject(), List.of(c.operand()));
      case Condition.TimeOfDay c -> leaf(c, c.subject(), List.of(c.from(), c.to(), c.zone()));
      case Condition.Weekday c -> leaf(c, c.subject(), List.of(c.days(), c.zone()));
      case Condition.Network c -> leaf(c, c.subject(), List.of(c.networks()));
    }
  }

  private void nested(String word, List<Condition> conditions, boolean quantified) {
    found.add(word + (quantified ? " under a quantifier" : ""));
    conditions.forEach(inner -> condition(inner, quantified));
  }

  private void leaf(
      Condition condition, Reference subject, List<Operand> operands, boolean ignoreCase) {
    leaf(condition, subject, operands);
    if (ignoreCase) {
      found.add(operator(condition) + " ignoring case");
    }
  }

  private void leaf(Condition condition, Reference subject, List<Operand> operands) {
    found.add(operator(condition) + " on " + kind(subject));
    for (Operand operand : operands) {
      found.add(operator(condition) + " with " + kind(operand));
      if (operand instanceof Operand.Data data) {
        lookup(data.lookup());
      }
    }
  }

  private void outcome(String place, Outcome outcome) {
    found.add(place + " " + outcome.effect().word());
    found.add("severity " + outcome.severity().word());
    found.add(outcome.obligations().isEmpty() ? "no obligations" : "obligations");
    for (ReasonTemplate.Part part : outcome.reason().parts()) {
      found.add("reason with " + part.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }
  }

  private static String kind(Reference reference) {
    return switch (reference) {
      case Reference.InputReference r -> "input";
      case Reference.DefineReference r -> "define";
      case Reference.ElementReference r -> "element";
      case Reference.FieldReference r -> "field";
      case Reference.LengthReference r -> "length of " + kind(r.of());
    };
  }

  private static String kind(Operand operand) {
    return switch (operand) {
      case Operand.Literal o -> "literal";
      case Operand.Attribute o -> "attribute";
      case Operand.Data o -> "data";
    };
  }

  private static String type(Reference reference) {
    return reference.type() instanceof AttributeType.Scalar s ? s.type().word() : "collection";
  }
}
