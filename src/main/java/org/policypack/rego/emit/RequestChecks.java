package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.not;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.ScalarType;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The first part of a module: one rule of {@code invalid} for each thing that a request can get
 * wrong, and their order. Every check is defined for every request, since it asks {@code
 * object.get}, never a plain reference.
 */
final class RequestChecks {
  private static final String INVALID = "invalid";
  private static final String WHOLE_REQUEST = "input";

  /**
   * The check of the whole request. It has no place in the order, since an attribute or a parent
   * may be called {@code input} too.
   */
  private final Rule whole = check(WHOLE_REQUEST, "object", List.of(not(var("is_request"))));

  private final Map<String, Rule> checks = new LinkedHashMap<>();

  private RequestChecks() {}

  /** The checks of the inputs. */
  static RequestChecks of(List<Input> inputs) {
    RequestChecks all = new RequestChecks();
    inputs.forEach(input -> all.addInput(input, "", List.of(), var("request"), new LocalNames()));
    return all;
  }

  /** Adds a check that comes after all others. */
  void add(String path, String form, List<Expression> body) {
    checks.putIfAbsent(path, check(path, form, body));
  }

  private static Rule check(String path, String form, List<Expression> body) {
    return Rego.contains(name(INVALID), string(path), Conditions.body(body))
        .withBefore(Annotation.metadata().with("title", path).with("description", form).comments());
  }

  /** The rules of {@code invalid}, then {@code checks}, the order in which they count. */
  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(List.of(whole));
    rules.addAll(checks.values());
    List<Term> order = checks.keySet().stream().<Term>map(Rego::string).toList();
    rules.add(
        Rego.constant(
                name("checks"),
                Rego.array(order, order.size() < 2 ? Layout.ONE_LINE : Layout.LINES))
            .withBefore(
                Annotation.metadata()
                    .with("description", "The order in which the checks count.")
                    .comments()));
    return rules;
  }

  /**
   * Adds the checks of an input or of a field.
   *
   * @param prefix the path of the elements that have the field, such as {@code containers[].}
   * @param iteration the expressions that run over those elements
   * @param base the request, or the variable of the element
   */
  private void addInput(
      Input input, String prefix, List<Expression> iteration, Term base, LocalNames locals) {
    for (AttributePath parent : input.path().parents()) {
      addOptional(
          prefix + parent,
          "object",
          iteration,
          References.orNull(base, parent),
          call("is_object", var("value")));
    }
    String path = prefix + input.path();
    Term value = References.orNull(base, input.path());
    String form = Forms.describe(input.type()) + (input.required() ? ", required" : "");
    if (input.required()) {
      add(path, form, joined(iteration, not(predicate(input.type(), value))));
    } else {
      addOptional(path, form, iteration, value, predicate(input.type(), var("value")));
    }
    addInner(input.type(), path + "[]", iteration, value, locals);
  }

  private void addOptional(
      String path, String form, List<Expression> iteration, Term value, Term predicate) {
    add(
        path,
        form,
        joined(
            iteration,
            Rego.assign("value", value),
            not(call("is_null", var("value"))),
            not(predicate)));
  }

  private void addInner(
      AttributeType type, String path, List<Expression> iteration, Term value, LocalNames locals) {
    String item = locals.next("item");
    List<Expression> inner = joined(iteration, someIn(var(item), value));
    switch (type) {
      case AttributeType.Scalar s -> {}
      case AttributeType.ArrayOfScalars array ->
          add(
              path,
              Forms.describe(array.items()),
              joined(inner, not(predicate(array.items(), var(item)))));
      case AttributeType.MapOfScalars map ->
          add(
              path,
              Forms.describe(map.values()),
              joined(inner, not(predicate(map.values(), var(item)))));
      case AttributeType.ArrayOfObjects array -> {
        add(path, "object", joined(inner, not(call("is_object", var(item)))));
        array.fields().forEach(f -> addInput(f, separated(path, f), inner, var(item), locals));
      }
    }
  }

  /** A quoted first segment follows its element without a dot. */
  private static String separated(String path, Input field) {
    return field.path().toString().startsWith("[") ? path : path + ".";
  }

  private static Term predicate(AttributeType type, Term value) {
    return switch (type) {
      case AttributeType.Scalar scalar -> predicate(scalar, value);
      case AttributeType.ArrayOfScalars a -> call("is_array", value);
      case AttributeType.ArrayOfObjects a -> call("is_array", value);
      case AttributeType.MapOfScalars m -> call("is_object", value);
    };
  }

  /**
   * Numbers are judged by their texts. A function of the number would not do: OPA remembers what a
   * function gave for an equal argument, and {@code 0e999}, which is refused, equals {@code 0}.
   */
  private static Term predicate(AttributeType.Scalar scalar, Term value) {
    Term judged = scalar.type().isNumeric() ? call("json.marshal", value) : value;
    if (scalar.allowed().isEmpty()) {
      return call(Forms.predicate(scalar.type()), judged);
    }
    Term allowed = Operands.literals(new ArrayValue(scalar.allowed()), scalar.type(), false);
    return call(Forms.enumPredicate(scalar.type()), judged, allowed);
  }

  private static List<Expression> joined(List<Expression> first, Expression... rest) {
    List<Expression> all = new ArrayList<>(first);
    all.addAll(List.of(rest));
    return all;
  }

  /** How the module tells the forms of values. */
  private static final class Forms {
    static String predicate(ScalarType type) {
      return switch (type) {
        case STRING -> "is_string";
        case BOOLEAN -> "is_boolean";
        case INTEGER -> "is_whole";
        case NUMBER -> "is_decimal";
        case TIMESTAMP -> "is_timestamp";
        case ADDRESS -> "is_address";
      };
    }

    static String enumPredicate(ScalarType type) {
      return switch (type) {
        case STRING -> "one_of";
        case INTEGER -> "one_of_wholes";
        case NUMBER -> "one_of_decimals";
        case TIMESTAMP -> "one_of_instants";
        case ADDRESS -> "one_of_addresses";
        case BOOLEAN -> throw new IllegalStateException("a boolean has no enum");
      };
    }

    private static List<String> texts(List<Value> values) {
      return values.stream()
          .map(v -> v instanceof StringValue s ? s.text() : JsonWriter.compact(v))
          .toList();
    }

    static String describe(AttributeType type) {
      return switch (type) {
        case AttributeType.Scalar s ->
            s.allowed().isEmpty()
                ? s.type().word()
                : s.type().word() + ", one of " + String.join(" | ", texts(s.allowed()));
        case AttributeType.ArrayOfScalars a -> "array of " + a.items().type().word();
        case AttributeType.ArrayOfObjects a -> "array of objects";
        case AttributeType.MapOfScalars m -> "map of " + m.values().type().word();
      };
    }
  }
}
