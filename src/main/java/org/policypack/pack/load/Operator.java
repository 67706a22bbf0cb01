package org.policypack.pack.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.policypack.pack.AttributeType;
import org.policypack.pack.ScalarType;

/** The operators of conditions, and on which attributes they work. */
enum Operator {
  EQ(Subject.SCALAR, true),
  NE(Subject.SCALAR, true),
  IN(Subject.SCALAR, true),
  NOT_IN(Subject.SCALAR, true),
  EXISTS(Subject.ANYTHING, false),
  GT(Subject.NUMERIC, false),
  GTE(Subject.NUMERIC, false),
  LT(Subject.NUMERIC, false),
  LTE(Subject.NUMERIC, false),
  BETWEEN(Subject.NUMERIC, false),
  STARTS_WITH(Subject.STRING, true),
  ENDS_WITH(Subject.STRING, true),
  CONTAINS(Subject.STRING, true),
  GLOB(Subject.STRING, true),
  REGEX(Subject.STRING, false),
  RUNS(Subject.STRING, false),
  RUNS_ONLY(Subject.STRING, false),
  INCLUDES(Subject.COLLECTION, true),
  INCLUDES_ANY(Subject.COLLECTION, true),
  INCLUDES_ALL(Subject.COLLECTION, true),
  LENGTH(Subject.COUNTABLE, false),
  BEFORE(Subject.TIMESTAMP, false),
  AFTER(Subject.TIMESTAMP, false),
  TIME_OF_DAY(Subject.TIMESTAMP, false),
  WEEKDAY(Subject.TIMESTAMP, false),
  CIDR(Subject.ADDRESS, false),
  SOME(Subject.ARRAY, false),
  EVERY(Subject.ARRAY, false),
  NONE(Subject.ARRAY, false);

  /** Keys that stand beside operators and say how these work. */
  static final List<String> OPTIONS = List.of("ignore_case", "separator");

  /** What an operator asks about. */
  private enum Subject {
    ANYTHING("anything"),
    SCALAR("a scalar"),
    NUMERIC("a number or an integer"),
    STRING("a string"),
    TIMESTAMP("a timestamp"),
    ADDRESS("an address"),
    COLLECTION("an array of scalars or a map"),
    COUNTABLE("an array, a map or a string"),
    ARRAY("an array");

    private final String described;

    Subject(String described) {
      this.described = described;
    }

    boolean includes(AttributeType type) {
      return switch (this) {
        case ANYTHING -> true;
        case SCALAR -> type instanceof AttributeType.Scalar;
        case NUMERIC -> Types.isComparable(type, ScalarType.NUMBER);
        case STRING -> Types.isComparable(type, ScalarType.STRING);
        case TIMESTAMP -> Types.isComparable(type, ScalarType.TIMESTAMP);
        case ADDRESS -> Types.isComparable(type, ScalarType.ADDRESS);
        case COLLECTION -> Types.included(type).isPresent();
        case COUNTABLE ->
            !(type instanceof AttributeType.Scalar) || Types.isComparable(type, ScalarType.STRING);
        case ARRAY ->
            type instanceof AttributeType.ArrayOfScalars
                || type instanceof AttributeType.ArrayOfObjects;
      };
    }
  }

  private final Subject subject;
  private final boolean folds;

  Operator(Subject subject, boolean folds) {
    this.subject = subject;
    this.folds = folds;
  }

  /** The key that packs use. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The operator of a key. */
  static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
  }

  /** All keys of a mapping of operators. */
  static List<String> words() {
    List<String> words =
        Arrays.stream(values())
            .map(Operator::word)
            .collect(Collectors.toCollection(java.util.ArrayList::new));
    words.addAll(OPTIONS);
    return words;
  }

  /** Whether it works on attributes of a type. */
  boolean worksOn(AttributeType type) {
    return subject.includes(type);
  }

  /** Whether {@code ignore_case} may stand beside it. */
  boolean takesIgnoreCase() {
    return folds;
  }

  /** What people call the attributes that it works on. */
  String subject() {
    return subject.described;
  }

  /** The operators that work on attributes of a type, for people. */
  static String wordsFor(AttributeType type) {
    return Arrays.stream(values())
        .filter(o -> o.worksOn(type))
        .map(o -> "`" + o.word() + "`")
        .collect(Collectors.joining(", "));
  }
}
