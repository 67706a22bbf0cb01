package org.policypack.differential.rego;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes terms of Rego of a kind asked for; now and then of another one. */
final class TermGenerator {
  private static final int ONE_OF_WRONG = 60;

  private final Random random;
  private final Names names;

  TermGenerator(Random random, Names names) {
    this.random = random;
    this.names = names;
  }

  /** What a term is meant to be. */
  enum Kind {
    NUMBER,
    STRING,
    BOOLEAN,
    ARRAY,
    OBJECT,
    SET
  }

  private static final Map<Kind, List<String>> LITERALS =
      new TreeMap<>(
          Map.of(
              Kind.NUMBER, List.of("0", "1", "2", "-1", "1.5", "10"),
              Kind.STRING, List.of("\"a\"", "\"b\"", "\"\"", "`raw`", "\"a/b\""),
              Kind.BOOLEAN, List.of("true", "false"),
              Kind.ARRAY, List.of("[]", "[1, 2]", "[\"a\", \"b\"]", "[[1, 2], [3]]"),
              Kind.OBJECT, List.of("{}", "{\"a\": 1}", "{\"a\": \"b\", \"b\": 2}", "{1: 2}"),
              Kind.SET, List.of("set()", "{1, 2}", "{\"a\", \"b\"}")));

  private static final Map<Kind, List<String>> INPUTS =
      new TreeMap<>(
          Map.of(
              Kind.NUMBER, List.of("input.n", "input.xs[0]", "input.o.a", "input.missing"),
              Kind.STRING, List.of("input.s", "input.names[1]", "input.o[\"b\"]"),
              Kind.BOOLEAN, List.of("input.yes", "input.no"),
              Kind.ARRAY, List.of("input.xs", "input.names"),
              Kind.OBJECT, List.of("input.o", "input"),
              Kind.SET, List.of("{x | x := input.xs[_]}", "{input.n}")));

  /** A term of a kind. */
  String term(Kind kind, Scope scope, int depth) {
    if (random.nextInt(ONE_OF_WRONG) == 0) {
      return random.nextBoolean() ? names.variable() : term(kind(), scope, depth - 1);
    }
    return switch (random.nextInt(depth <= 0 ? 4 : 8)) {
      case 0 -> literal(kind);
      case 1 -> pick(INPUTS.getOrDefault(kind, List.of("input")));
      case 2, 3 -> known(kind, scope);
      default -> computed(kind, scope, depth - 1);
    };
  }

  /** A constant of a kind. */
  String literal(Kind kind) {
    return pick(LITERALS.getOrDefault(kind, List.of("null")));
  }

  /** A kind. */
  Kind kind() {
    return Kind.values()[random.nextInt(Kind.values().length)];
  }

  /** A condition. */
  String condition(Scope scope, int depth) {
    Kind kind = kind();
    String left = term(kind, scope, depth);
    return switch (random.nextInt(8)) {
      case 0, 1 -> left + " " + pick(List.of("==", "!=", "<", ">=")) + " " + term(kind, scope, 0);
      case 2 -> left + " in " + collection(scope, depth);
      case 3 -> term(Kind.STRING, scope, 0) + ", " + left + " in " + term(Kind.OBJECT, scope, 0);
      case 4 ->
          pick(List.of("startswith", "contains"))
              + "("
              + term(Kind.STRING, scope, depth)
              + ", "
              + term(Kind.STRING, scope, 0)
              + ")";
      case 5 -> pick(List.of("is_number", "is_string", "is_array")) + "(" + left + ")";
      case 6 -> names.known(Kind.BOOLEAN).orElse("input.yes");
      default -> term(Kind.BOOLEAN, scope, depth);
    };
  }

  /** A collection of some kind. */
  String collection(Scope scope, int depth) {
    return term(pick(List.of(Kind.ARRAY, Kind.OBJECT, Kind.SET)), scope, depth);
  }

  private String known(Kind kind, Scope scope) {
    List<String> variables = scope.of(kind);
    return variables.isEmpty() || random.nextInt(3) == 0
        ? names.known(kind).orElse("input.n")
        : pick(variables);
  }

  private String computed(Kind kind, Scope scope, int depth) {
    return switch (kind) {
      case NUMBER -> number(scope, depth);
      case STRING -> string(scope, depth);
      case BOOLEAN -> "(" + term(Kind.NUMBER, scope, depth) + " > " + number(scope, depth) + ")";
      case ARRAY -> array(scope, depth);
      case OBJECT -> object(scope, depth);
      case SET -> set(scope, depth);
    };
  }

  private String number(Scope scope, int depth) {
    String first = term(Kind.NUMBER, scope, depth);
    return switch (random.nextInt(5)) {
      case 0 ->
          "(" + first + pick(List.of(" + ", " - ", " * ")) + term(Kind.NUMBER, scope, 0) + ")";
      case 1 -> "count(" + collection(scope, depth) + ")";
      case 2 -> "abs(" + first + ")";
      case 3 -> "sum(" + term(Kind.ARRAY, scope, depth) + ")";
      default -> term(Kind.ARRAY, scope, 0) + "[" + first + "]";
    };
  }

  private String string(Scope scope, int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> "upper(" + term(Kind.STRING, scope, depth) + ")";
      case 1 -> "concat(\",\", " + term(Kind.ARRAY, scope, depth) + ")";
      case 2 -> "sprintf(\"%v-%v\", [" + any(scope, depth) + ", " + any(scope, 0) + "])";
      case 3 -> "$\"{" + any(scope, 0) + "}:{" + any(scope, depth) + "}\"";
      default -> term(Kind.OBJECT, scope, 0) + "[" + term(Kind.STRING, scope, depth) + "]";
    };
  }

  private String array(Scope scope, int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> "[" + any(scope, depth) + ", " + any(scope, depth) + "]";
      case 1 -> "array.concat(" + term(Kind.ARRAY, scope, 0) + ", " + array(scope, depth - 1) + ")";
      case 2 -> "split(" + term(Kind.STRING, scope, depth) + ", \"/\")";
      default -> comprehension("[", scope, depth, "]");
    };
  }

  private String object(Scope scope, int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> "{\"a\": " + any(scope, depth) + ", " + term(Kind.STRING, scope, 0) + ": 1}";
      case 1 -> "object.union(" + term(Kind.OBJECT, scope, depth) + ", {\"c\": 3})";
      default -> {
        Scope inner = scope.inner();
        String body = names.element(inner) + " in " + collection(scope, depth);
        yield "{" + inner.last() + ": " + any(inner, 0) + " | some " + body + "}";
      }
    };
  }

  private String set(Scope scope, int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> "{" + any(scope, depth) + ", " + any(scope, 0) + "}";
      case 1 ->
          "("
              + term(Kind.SET, scope, depth)
              + pick(List.of(" | ", " & ", " - "))
              + term(Kind.SET, scope, 0)
              + ")";
      default -> comprehension("{", scope, depth, "}");
    };
  }

  private String comprehension(String open, Scope scope, int depth, String close) {
    Scope inner = scope.inner();
    String collection = collection(scope, depth);
    String some = "some " + names.element(inner) + " in " + collection;
    String more = random.nextBoolean() ? "; " + condition(inner, 0) : "";
    return open + any(inner, Math.max(0, depth - 1)) + " | " + some + more + close;
  }

  private String any(Scope scope, int depth) {
    return term(kind(), scope, depth);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
