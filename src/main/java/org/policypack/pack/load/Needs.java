package org.policypack.pack.load;

import java.util.LinkedHashSet;
import java.util.Set;
import org.policypack.pack.Condition;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Define;
import org.policypack.pack.Input;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;

/**
 * Which optional attributes must be there for a condition to hold. Names of fields and elements
 * begin with the name of their array, which is empty outside quantifiers.
 */
final class Needs {
  /** The optional attributes that a condition on one attribute needs. */
  Set<String> of(Condition.OnAttribute condition, String array) {
    Set<String> needed = new LinkedHashSet<>(of(condition.subject(), array));
    condition.operands().forEach(o -> add(o, needed));
    return needed;
  }

  /** The optional attributes without which an attribute is missing. */
  Set<String> of(Reference reference, String array) {
    Set<String> needed = new LinkedHashSet<>();
    add(reference, array, needed);
    return needed;
  }

  /** What an attribute is called. */
  static String name(Reference reference, String array) {
    return switch (reference) {
      case Reference.InputReference input -> input.input().path().toString();
      case Reference.DefineReference define -> define.define().path().toString();
      case Reference.ElementReference element -> array + "[]";
      case Reference.FieldReference field -> fieldName(field.field(), array);
      case Reference.LengthReference length -> "length of " + name(length.of(), array);
    };
  }

  private static String fieldName(Input field, String array) {
    String path = field.path().toString();
    return array + "[]" + (path.startsWith("[") ? "" : ".") + path;
  }

  /** What the question is called that a condition on one attribute asks. */
  static String name(Condition.OnAttribute condition, String array) {
    StringBuilder name = new StringBuilder(name(condition.subject(), array));
    name.append(' ').append(detail(condition));
    condition.operands().forEach(o -> name.append(' ').append(name(o)));
    return name.toString();
  }

  private static String detail(Condition.OnAttribute condition) {
    return switch (condition) {
      case Condition.Equal c -> (c.negated() ? "ne " : "eq ") + c.ignoreCase();
      case Condition.In c -> (c.negated() ? "not_in " : "in ") + c.ignoreCase();
      case Condition.Compare c -> c.comparison().word();
      case Condition.Matches c -> c.operator().word() + " " + c.ignoreCase() + " " + c.separator();
      case Condition.Includes c -> c.inclusion().word() + " " + c.ignoreCase();
      case Condition.Chronology c -> c.before() ? "before" : "after";
      default -> condition.getClass().getSimpleName();
    };
  }

  private static String name(Operand operand) {
    return switch (operand) {
      case Operand.Literal literal -> literal.value().toString();
      case Operand.Attribute attribute -> "{" + name(attribute.reference(), "") + "}";
      case Operand.Data data -> "{data " + name(data.lookup()) + "}";
    };
  }

  private static String name(DataLookup lookup) {
    StringBuilder name = new StringBuilder();
    for (DataLookup.Step step : lookup.steps()) {
      name.append('[');
      name.append(
          switch (step) {
            case DataLookup.Step.Key key -> key.name();
            case DataLookup.Step.Attribute attribute -> "{" + name(attribute.reference(), "") + "}";
          });
      name.append(']');
    }
    return name.append(lookup.fallback()).toString();
  }

  private void add(Reference reference, String array, Set<String> needed) {
    switch (reference) {
      case Reference.InputReference input -> {
        if (!input.input().required()) {
          needed.add(name(reference, array));
        }
      }
      case Reference.FieldReference field -> {
        if (!field.field().required()) {
          needed.add(name(reference, array));
        }
      }
      case Reference.DefineReference define -> add(define.define(), needed);
      case Reference.LengthReference length -> add(length.of(), array, needed);
      case Reference.ElementReference element -> {}
    }
  }

  private void add(Define define, Set<String> needed) {
    switch (define.definition()) {
      case Define.Definition.Lookup lookup -> add(lookup.lookup(), needed);
      case Define.Definition.Arithmetic sum -> sum.operands().forEach(o -> add(o, needed));
    }
  }

  private void add(Operand operand, Set<String> needed) {
    switch (operand) {
      case Operand.Literal literal -> {}
      case Operand.Attribute attribute -> add(attribute.reference(), "", needed);
      case Operand.Data data -> add(data.lookup(), needed);
    }
  }

  /** With a default, a lookup is there although an attribute on its way is not. */
  private void add(DataLookup lookup, Set<String> needed) {
    if (lookup.fallback().isPresent()) {
      return;
    }
    for (DataLookup.Step step : lookup.steps()) {
      if (step instanceof DataLookup.Step.Attribute attribute) {
        add(attribute.reference(), "", needed);
      }
    }
  }
}
