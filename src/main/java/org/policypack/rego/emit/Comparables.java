package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.infix;

import org.policypack.pack.ScalarType;
import org.policypack.rego.syntax.Operator;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.Term;
import org.policypack.text.CaseFolding;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Turns values into what can be compared with {@code ==} and {@code <} on every OPA. */
final class Comparables {
  private Comparables() {}

  /** The comparable form of a value that is known when the policy runs. */
  static Term of(ScalarType type, Term value, boolean folded) {
    return switch (type) {
      case STRING -> folded ? call("fold", value) : value;
      case BOOLEAN -> value;
      case INTEGER, NUMBER -> millionths(value);
      case TIMESTAMP -> call("time.parse_rfc3339_ns", value);
      case ADDRESS -> call("address", value);
    };
  }

  /**
   * A number in millionths. No function of ours takes numbers that others wrote: OPA remembers what
   * a function gave for an equal argument, and from 1.12.3 on it takes 999999999999.999998e0 and
   * 999999999999.9999990 for equal, since it compares them as binary floats unless one is plain.
   */
  static Term millionths(Term value) {
    return call("round", infix(value, Operator.TIMES, Rego.number(1_000_000)));
  }

  /** The comparable form of a literal; its number is plain. */
  static Term literal(ScalarType type, Value value, boolean folded) {
    return switch (type) {
      case STRING -> Rego.string(folded ? CaseFolding.fold(text(value)) : text(value));
      case BOOLEAN -> Rego.literal(value);
      case INTEGER, NUMBER ->
          call("millionths", Rego.number(NumberValue.of(((NumberValue) value).exact())));
      case TIMESTAMP -> call("time.parse_rfc3339_ns", Rego.string(text(value)));
      case ADDRESS -> call("address", Rego.string(text(value)));
    };
  }

  /** Whether a literal of the type stays one, so that it can be an element of a set. */
  static boolean staysLiteral(ScalarType type) {
    return switch (type) {
      case STRING, BOOLEAN -> true;
      case INTEGER, NUMBER, TIMESTAMP, ADDRESS -> false;
    };
  }

  static String text(Value value) {
    return ((StringValue) value).text();
  }
}
