package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.array;
import static org.policypack.rego.syntax.Rego.arrayOf;
import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.inline;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.List;
import org.policypack.pack.DataLookup;
import org.policypack.pack.DataLookup.Step;
import org.policypack.pack.Operand;
import org.policypack.pack.ReservedNames;
import org.policypack.pack.ScalarType;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Translates the right sides of operators. All are undefined where the operand is missing. */
final class Operands {
  private final String regoPackage;
  private final ObjectValue data;
  private final References references;

  Operands(String regoPackage, ObjectValue data, References references) {
    this.regoPackage = regoPackage;
    this.data = data;
    this.references = references;
  }

  /** A scalar operand as rules compare it. */
  Term scalar(Operand operand, ScalarType type, Scope scope, boolean folded) {
    return switch (operand) {
      case Operand.Literal literal -> Comparables.literal(type, literal.value(), folded);
      case Operand.Attribute attribute ->
          references.comparable(attribute.reference(), scope, folded);
      case Operand.Data lookup -> Comparables.of(type, data(lookup.lookup(), scope), folded);
    };
  }

  /** A string that the pack gives, as it is. */
  Term text(Operand operand, Scope scope) {
    return scalar(operand, ScalarType.STRING, scope, false);
  }

  /**
   * A list of scalars as rules compare them. What the body must ask first is added to it: a list
   * from elsewhere is bound to a variable, so that the body fails where it is missing, also under a
   * negation.
   */
  Term list(Operand operand, ScalarType type, Scope scope, boolean folded, List<Expression> body) {
    return switch (operand) {
      case Operand.Literal literal -> literals((ArrayValue) literal.value(), type, folded);
      case Operand.Attribute attribute -> {
        body.addAll(references.presence(attribute.reference(), scope));
        yield each(references.raw(attribute.reference(), scope), type, folded, scope);
      }
      case Operand.Data lookup -> {
        String listed = scope.locals().next("listed");
        body.add(Rego.assign(listed, data(lookup.lookup(), scope)));
        yield each(var(listed), type, folded, scope);
      }
    };
  }

  /** A list that a term gives, with each element as rules compare it. */
  static Term each(Term list, ScalarType type, boolean folded, Scope scope) {
    if (Comparables.staysLiteral(type) && !folded) {
      return list;
    }
    String item = scope.locals().next("listed_item");
    return arrayOf(Comparables.of(type, var(item), folded), inline(someIn(var(item), list)));
  }

  /** Literals as a set where they can be elements of one, since OPA finds those by an index. */
  static Term literals(ArrayValue values, ScalarType type, boolean folded) {
    List<Term> terms =
        values.items().stream()
            .map(value -> Comparables.literal(type, value, folded))
            .distinct()
            .toList();
    Layout layout = Layouts.of(terms);
    return Comparables.staysLiteral(type) ? Rego.set(terms, layout) : array(terms, layout);
  }

  /** What a path into the pack's data leads to; undefined where it leads nowhere. */
  Term data(DataLookup lookup, Scope scope) {
    return lookup
        .fallback()
        .map(fallback -> withFallback(lookup, fallback, scope))
        .orElseGet(() -> plain(lookup, scope));
  }

  /** Whether every number that the path can reach is whole. */
  boolean isWhole(DataLookup lookup) {
    return lookup.reachable(data).stream().allMatch(v -> v instanceof NumberValue n && n.isLong());
  }

  private Term plain(DataLookup lookup, Scope scope) {
    List<Term> keys = new ArrayList<>();
    for (Step step : lookup.steps()) {
      keys.add(
          switch (step) {
            case Step.Key key -> string(key.name());
            case Step.Attribute attribute -> references.raw(attribute.reference(), scope);
          });
    }
    return ref(root(), keys.toArray(Term[]::new));
  }

  /**
   * As much of the path as is there whatever the request says is a plain reference, so that OPA
   * reads only what is below it.
   */
  private Term withFallback(DataLookup lookup, Value fallback, Scope scope) {
    List<Term> prefix = new ArrayList<>();
    Value reached = data;
    int next = 0;
    while (next < lookup.steps().size() - 1
        && lookup.steps().get(next) instanceof Step.Key key
        && reached instanceof ObjectValue object
        && object.get(key.name()) instanceof ObjectValue inner) {
      prefix.add(string(key.name()));
      reached = inner;
      next++;
    }
    List<Term> rest = new ArrayList<>();
    for (Step step : lookup.steps().subList(next, lookup.steps().size())) {
      rest.add(
          switch (step) {
            case Step.Key key -> string(key.name());
            case Step.Attribute attribute -> references.orNull(attribute.reference(), scope);
          });
    }
    Term base = ref(root(), prefix.toArray(Term[]::new));
    return call("object.get", base, array(rest.toArray(Term[]::new)), Rego.literal(fallback));
  }

  private Term root() {
    return ref("data", ReservedNames.DATA_ROOT, regoPackage);
  }
}
