package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.array;
import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.nothing;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.Reference;
import org.policypack.pack.Reference.DefineReference;
import org.policypack.pack.Reference.ElementReference;
import org.policypack.pack.Reference.FieldReference;
import org.policypack.pack.Reference.InputReference;
import org.policypack.pack.Reference.LengthReference;
import org.policypack.pack.ScalarType;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Term;

/**
 * Translates references. A value has two forms: as the request sends it, and as rules compare it:
 * numbers in millionths, instants in nanoseconds, addresses in their one text. Both are undefined
 * where the attribute is missing, but the first is null where the request says null.
 */
final class References {
  /**
   * The rule that holds the numbers of the request and of defines, in millionths, by their path.
   */
  static final String AMOUNT = "amount";

  /** The rule that holds the defines that are no numbers, by their path. */
  static final String DERIVED = "derived";

  private final Set<Input> amounts = new LinkedHashSet<>();

  /** The numeric inputs that something refers to by {@code amount}. */
  Set<Input> amounts() {
    return amounts;
  }

  /** The value as the request or the data has it; numbers of defines have no such form. */
  Term raw(Reference reference, Scope scope) {
    return switch (reference) {
      case InputReference r -> ref("input", keys(r.input().path()));
      case DefineReference r -> ref(DERIVED, r.define().path().toString());
      case ElementReference r -> element(scope);
      case FieldReference r -> fieldOf(element(scope), r.field());
      case LengthReference r -> call("count", raw(r.of(), scope));
    };
  }

  /** The value as rules compare it. */
  Term comparable(Reference reference, Scope scope, boolean folded) {
    ScalarType type = scalarType(reference);
    if (!type.isNumeric()) {
      return Comparables.of(type, raw(reference, scope), folded);
    }
    return switch (reference) {
      case InputReference r -> amount(r.input());
      case DefineReference r -> ref(AMOUNT, r.define().path().toString());
      case ElementReference r -> Comparables.of(type, element(scope), false);
      case FieldReference r -> Comparables.of(type, raw(r, scope), false);
      case LengthReference r -> Comparables.of(type, raw(r, scope), false);
    };
  }

  /** The value, or null where it is missing, as a term that is always defined. */
  Term orNull(Reference reference, Scope scope) {
    return switch (reference) {
      case InputReference r -> orNull(var("input"), r.input().path());
      case FieldReference r -> orNull(element(scope), r.field().path());
      case ElementReference r -> element(scope);
      case LengthReference r -> orNull(r.of(), scope);
      case DefineReference r -> call("object.get", heldAs("held", r), string("held"), nothing());
    };
  }

  /**
   * What must be asked so that a condition fails for a missing attribute where the translation
   * would not fail by itself; nothing for what is always there.
   */
  List<Expression> presence(Reference reference, Scope scope) {
    return switch (reference) {
      case ElementReference r -> List.of();
      case LengthReference r -> presence(r.of(), scope);
      case DefineReference r ->
          List.of(Rego.holds(Rego.infix(holder(r), Operator.NOT_EQUAL, nothing())));
      case InputReference r -> presence(r.input(), raw(r, scope));
      case FieldReference r -> presence(r.field(), raw(r, scope));
    };
  }

  /** Whether the reference can be missing in a valid request. */
  static boolean canBeMissing(Reference reference) {
    return switch (reference) {
      case ElementReference r -> false;
      case LengthReference r -> canBeMissing(r.of());
      case DefineReference r -> true;
      case InputReference r -> !r.input().required();
      case FieldReference r -> !r.field().required();
    };
  }

  /** The type of a reference that the loader has found to be a scalar. */
  static ScalarType scalarType(Reference reference) {
    return ((AttributeType.Scalar) reference.type()).type();
  }

  /** {@code object.get(base, path, null)}. */
  static Term orNull(Term base, AttributePath path) {
    return call("object.get", base, path(path), nothing());
  }

  /** A path as {@code object.get} takes it: a key, or an array of keys. */
  static Term path(AttributePath path) {
    List<Term> keys = path.segments().stream().<Term>map(Rego::string).toList();
    return keys.size() == 1 ? keys.getFirst() : array(keys.toArray(Term[]::new));
  }

  /** An object with the define under a key, or an empty one where it is missing. */
  private static Term heldAs(String key, DefineReference reference) {
    return Rego.objectOf(string(key), var(key), Rego.inline(Rego.assign(key, holder(reference))));
  }

  /** Where the value of a define stands. */
  static Term holder(DefineReference reference) {
    String rule = reference.define().type().isNumeric() ? AMOUNT : DERIVED;
    return ref(rule, reference.define().path().toString());
  }

  private static List<Expression> presence(Input input, Term raw) {
    return input.required() ? List.of() : List.of(Rego.holds(call(predicate(input.type()), raw)));
  }

  private static String predicate(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar s ->
          switch (s.type()) {
            case STRING, TIMESTAMP, ADDRESS -> "is_string";
            case BOOLEAN -> "is_boolean";
            case INTEGER, NUMBER -> "is_number";
          };
      case AttributeType.ArrayOfScalars a -> "is_array";
      case AttributeType.ArrayOfObjects a -> "is_array";
      case AttributeType.MapOfScalars m -> "is_object";
    };
  }

  private Term amount(Input input) {
    amounts.add(input);
    return ref(AMOUNT, input.path().toString());
  }

  private static Term element(Scope scope) {
    return var(scope.element().orElseThrow());
  }

  private static Term fieldOf(Term element, Input field) {
    return ref(
        element, field.path().segments().stream().<Term>map(Rego::string).toArray(Term[]::new));
  }

  private static String[] keys(AttributePath path) {
    return path.segments().toArray(String[]::new);
  }
}
