package org.policypack.differential.rego;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.policypack.differential.rego.TermGenerator.Kind;

/** Makes bodies of rules. */
final class BodyGenerator {
  private final Random random;
  private final Names names;
  private final TermGenerator terms;
  private final String space;

  BodyGenerator(Random random, Names names, TermGenerator terms, String space) {
    this.random = random;
    this.names = names;
    this.terms = terms;
    this.space = space;
  }

  /** A body in braces; binds what it binds in the scope. */
  String body(Scope scope) {
    List<String> expressions = new ArrayList<>();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      expressions.add(expression(scope));
    }
    if (random.nextInt(6) == 0) {
      Collections.shuffle(expressions, random);
    }
    return "{\n\t" + String.join("\n\t", expressions) + "\n}";
  }

  private String expression(Scope scope) {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> assigned(scope);
      case 3 -> "some " + inCollection(scope);
      case 4 -> unified(scope);
      case 5 -> "not " + terms.condition(scope, 1);
      case 6 -> every(scope);
      case 7 -> with(terms.condition(scope, 0), scope);
      case 8 -> with("not " + names.any(), scope);
      case 9 -> walked(scope);
      case 10 -> declared(scope);
      default -> terms.condition(scope, 2);
    };
  }

  private String inCollection(Scope scope) {
    String collection = terms.collection(scope, 1);
    return names.element(scope) + " in " + collection;
  }

  private String assigned(Scope scope) {
    Kind kind = terms.kind();
    String term = terms.term(kind, scope, 2);
    String name = names.fresh(scope);
    scope.bind(name, kind);
    if (random.nextInt(6) > 0) {
      return name + " := " + term;
    }
    String second = names.fresh(scope);
    scope.bind(second, Kind.NUMBER);
    return "["
        + name
        + ", "
        + second
        + "] := ["
        + term
        + ", "
        + terms.term(Kind.NUMBER, scope, 0)
        + "]";
  }

  private String unified(Scope scope) {
    Kind kind = terms.kind();
    String value = terms.term(kind, scope, 1);
    String name = names.fresh(scope);
    String pattern =
        switch (random.nextInt(4)) {
          case 0 ->
              "[" + name + ", _] = [" + value + ", " + terms.term(Kind.NUMBER, scope, 0) + "]";
          case 1 -> "{\"a\": " + name + ", \"b\": _} = " + terms.term(Kind.OBJECT, scope, 0);
          case 2 -> terms.term(Kind.ARRAY, scope, 0) + "[_] = " + name;
          default -> name + " = " + value;
        };
    scope.bind(name, kind);
    return pattern;
  }

  private String declared(Scope scope) {
    String key = names.fresh(scope);
    scope.bind(key, Kind.NUMBER);
    return "some " + key + "; " + terms.collection(scope, 0) + "[" + key + "]";
  }

  private String every(Scope scope) {
    Scope inner = scope.inner();
    String collection = terms.collection(scope, 1);
    String element = names.element(inner);
    return "every " + element + " in " + collection + " { " + terms.condition(inner, 1) + " }";
  }

  private String walked(Scope scope) {
    String path = names.fresh(scope);
    String collection = terms.collection(scope, 0);
    scope.bind(path, Kind.ARRAY);
    return "walk(" + collection + ", [" + path + ", _])";
  }

  private String with(String expression, Scope scope) {
    String target =
        switch (random.nextInt(5)) {
          case 0 -> "input as {\"n\": 3, \"xs\": [1]}";
          case 1 -> "input.xs as " + terms.term(Kind.ARRAY, scope, 1);
          case 2 -> "data." + space + ".base.limit as " + terms.term(Kind.NUMBER, scope, 0);
          case 3 -> "count as 7";
          default -> "input.n as " + terms.term(Kind.NUMBER, scope, 1);
        };
    return expression + " with " + target;
  }
}
