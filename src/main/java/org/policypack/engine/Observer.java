package org.policypack.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.engine.Cause.Observed;
import org.policypack.pack.AttributePath;
import org.policypack.pack.Condition;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Define;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Looks up what conditions speak of, as it stands in the request and the data, for people to see.
 *
 * @param sources compiles what the data is asked for
 * @param frame the request as read
 * @param request the request as sent
 * @param element the innermost element as sent; null outside of a quantifier
 */
record Observer(SourceCompiler sources, Frame frame, ObjectValue request, @Nullable Value element) {

  /** What a condition of one operator asks about; empty for the others. */
  static Optional<Reference> subject(Condition condition) {
    return condition instanceof Condition.OnAttribute operator
        ? Optional.of(operator.subject())
        : Optional.empty();
  }

  private static List<Operand> operands(Condition condition) {
    return condition instanceof Condition.OnAttribute operator ? operator.operands() : List.of();
  }

  /** The operands of a condition that the condition itself does not write out. */
  List<Observed> observedOperands(Condition condition) {
    List<Observed> observed = new ArrayList<>();
    for (Operand operand : operands(condition)) {
      switch (operand) {
        case Operand.Literal literal -> {}
        case Operand.Attribute attribute -> observed.add(observed(attribute.reference()));
        case Operand.Data data ->
            observed.add(new Observed("data " + name(data.lookup()), found(data.lookup())));
      }
    }
    return observed;
  }

  /** An attribute with its value. */
  Observed observed(Reference reference) {
    return new Observed(name(reference), value(reference));
  }

  /** How the pack names an attribute. */
  static String name(Reference reference) {
    return switch (reference) {
      case Reference.InputReference input -> input.input().path().toString();
      case Reference.DefineReference define -> define.define().path().toString();
      case Reference.ElementReference each -> "the element";
      case Reference.FieldReference field -> field.field().path().toString();
      case Reference.LengthReference length -> "the length of " + name(length.of());
    };
  }

  /** The value of an attribute as it was sent; empty where it is missing. */
  Optional<Value> value(Reference reference) {
    return switch (reference) {
      case Reference.InputReference input -> at(request, input.input().path());
      case Reference.DefineReference define -> value(define.define());
      case Reference.ElementReference each -> Optional.ofNullable(element);
      case Reference.FieldReference field ->
          element == null ? Optional.empty() : at(element, field.field().path());
      case Reference.LengthReference length ->
          Optional.ofNullable(sources.<NumberValue>reference(length).get(frame));
    };
  }

  private Optional<Value> value(Define define) {
    return switch (define.definition()) {
      case Define.Definition.Lookup lookup -> found(lookup.lookup());
      case Define.Definition.Arithmetic arithmetic ->
          Optional.ofNullable(
              sources.<NumberValue>reference(new Reference.DefineReference(define)).get(frame));
    };
  }

  private Optional<Value> found(DataLookup lookup) {
    return Optional.ofNullable(sources.<Value>lookup(lookup, value -> value).get(frame));
  }

  private static Optional<Value> at(Value from, AttributePath path) {
    Value reached = from;
    for (String segment : path.segments()) {
      reached = reached instanceof ObjectValue object ? object.get(segment) : null;
    }
    return reached == null || reached instanceof NullValue
        ? Optional.empty()
        : Optional.of(reached);
  }

  private static String name(DataLookup lookup) {
    StringBuilder name = new StringBuilder();
    for (DataLookup.Step step : lookup.steps()) {
      switch (step) {
        case DataLookup.Step.Key key -> name.append(name.isEmpty() ? "" : ".").append(key.name());
        case DataLookup.Step.Attribute attribute ->
            name.append('[').append(name(attribute.reference())).append(']');
      }
    }
    return name.toString();
  }
}
