package org.policypack.pack.load;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.text.Address;
import org.policypack.text.CaseFolding;
import org.policypack.text.NumberForm;
import org.policypack.text.Timestamp;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What the scalar types ask of a literal. */
final class ScalarForms {
  /** A number of either type: comparisons mix numbers and integers. */
  static final Form NUMERIC =
      new Form(
          "a number",
          scalar -> {
            boolean number = scalar.kind() == ScalarKind.NUMBER;
            boolean fits =
                NumberForm.isNumber(scalar.text()) || NumberForm.isInteger(scalar.text());
            return number && fits ? Optional.empty() : numberComplaint(scalar, "a number");
          });

  private ScalarForms() {}

  /** What a type asks. */
  static Form of(ScalarType type) {
    String described = described(type);
    return new Form(described, scalar -> complaint(scalar, type, described));
  }

  /**
   * What an operand must be that is held equal to an attribute: of its type and, where the
   * attribute has an {@code enum}, one of that.
   */
  static Form equalTo(AttributeType.Scalar type, boolean ignoreCase) {
    Form form = of(type.type());
    Form folded = ignoreCase ? form.and(ScalarForms::unassigned) : form;
    return type.allowed().isEmpty()
        ? folded
        : folded.and(scalar -> notInEnum(scalar, type, ignoreCase));
  }

  /** What values of the data must be that are held equal to an attribute. */
  static Form comparableTo(AttributeType.Scalar type, boolean ignoreCase) {
    Form form = type.type().isNumeric() ? NUMERIC : of(type.type());
    return ignoreCase ? form.and(ScalarForms::unassigned) : form;
  }

  /** What people call a value of the type. */
  static String described(ScalarType type) {
    return switch (type) {
      case STRING -> "a string";
      case BOOLEAN -> "`true` or `false`";
      case INTEGER -> "an integer";
      case NUMBER -> "a number";
      case TIMESTAMP -> "a timestamp";
      case ADDRESS -> "an address";
    };
  }

  /** Whether two scalars of a type are one value, such as one instant with two texts. */
  static boolean same(ScalarType type, Scalar a, Scalar b) {
    return switch (type) {
      case TIMESTAMP -> Timestamp.parse(a.text()).equals(Timestamp.parse(b.text()));
      case ADDRESS -> Address.parse(a.text()).equals(Address.parse(b.text()));
      case STRING, BOOLEAN, INTEGER, NUMBER -> YamlValues.toValue(a).equals(YamlValues.toValue(b));
    };
  }

  /** The complaint about a character whose case Unicode 15.0 does not know. */
  static Optional<Complaint> unassigned(Scalar scalar) {
    return scalar
        .text()
        .codePoints()
        .filter(c -> !CaseFolding.isAssigned(c))
        .boxed()
        .findFirst()
        .flatMap(
            c ->
                Complaint.of(
                    Problem.UNASSIGNED_CHARACTER,
                    scalar,
                    TextScan.named(c) + " is not assigned in Unicode 15.0, so it has no case."));
  }

  /** The complaint about a scalar of another kind. */
  static Optional<Complaint> wrongKind(Scalar scalar, String described) {
    String message = "Here is " + scalar.described() + ", but " + described + " is asked for.";
    Optional<Complaint> complaint = Complaint.of(Problem.OPERAND_TYPE, scalar, message);
    boolean needsQuotes = scalar.plain() && !scalar.isString() && described.equals("a string");
    return needsQuotes
        ? complaint.map(c -> c.withHint("For a string write `\"" + scalar.text() + "\"`."))
        : complaint;
  }

  private static Optional<Complaint> complaint(Scalar scalar, ScalarType type, String described) {
    ScalarKind kind =
        switch (type) {
          case STRING, TIMESTAMP, ADDRESS -> ScalarKind.STRING;
          case BOOLEAN -> ScalarKind.BOOLEAN;
          case INTEGER, NUMBER -> ScalarKind.NUMBER;
        };
    return scalar.kind() == kind ? malformed(scalar, type) : wrongKind(scalar, described);
  }

  private static Optional<Complaint> malformed(Scalar scalar, ScalarType type) {
    String text = scalar.text();
    return switch (type) {
      case STRING, BOOLEAN -> Optional.empty();
      case INTEGER ->
          NumberForm.isInteger(text) ? Optional.empty() : numberComplaint(scalar, "an integer");
      case NUMBER ->
          NumberForm.isNumber(text) ? Optional.empty() : numberComplaint(scalar, "a number");
      case TIMESTAMP ->
          Timestamp.parse(text).isPresent()
              ? Optional.empty()
              : malformed(Problem.BAD_TIMESTAMP, scalar, "a timestamp");
      case ADDRESS ->
          Address.parse(text).isPresent()
              ? Optional.empty()
              : malformed(Problem.BAD_ADDRESS, scalar, "an address");
    };
  }

  private static Optional<Complaint> numberComplaint(Scalar scalar, String described) {
    return scalar.kind() == ScalarKind.NUMBER
        ? malformed(Problem.BAD_NUMBER, scalar, described + " of the language")
        : wrongKind(scalar, described);
  }

  /** The complaint about a text without the form that is asked; the hint says which. */
  static Optional<Complaint> malformed(Problem problem, Scalar scalar, String described) {
    String message = "`" + scalar.text() + "` is not " + described + ".";
    return Complaint.of(problem, scalar, message).map(c -> c.withHint(problem.meaning()));
  }

  private static Optional<Complaint> notInEnum(
      Scalar scalar, AttributeType.Scalar type, boolean ignoreCase) {
    List<String> words = type.allowed().stream().map(ScalarForms::text).toList();
    boolean found =
        type.allowed().stream().anyMatch(v -> isEqual(scalar, v, type.type(), ignoreCase));
    if (found) {
      return Optional.empty();
    }
    String message = "The attribute is never `" + scalar.text() + "`.";
    return Complaint.of(
            Problem.NOT_IN_ENUM, scalar, message + SpellChecker.didYouMean(scalar.text(), words))
        .map(c -> c.withHint("Its `enum` has: " + String.join(", ", words) + "."));
  }

  private static String text(Value value) {
    return value instanceof StringValue string ? string.text() : value.toString();
  }

  private static boolean isEqual(Scalar scalar, Value allowed, ScalarType type, boolean fold) {
    return switch (type) {
      case TIMESTAMP -> Timestamp.parse(scalar.text()).equals(Timestamp.parse(text(allowed)));
      case ADDRESS -> Address.parse(scalar.text()).equals(Address.parse(text(allowed)));
      case STRING ->
          fold
              ? CaseFolding.fold(scalar.text()).equals(CaseFolding.fold(text(allowed)))
              : scalar.text().equals(text(allowed));
      case BOOLEAN, INTEGER, NUMBER -> YamlValues.toValue(scalar).equals(allowed);
    };
  }
}
