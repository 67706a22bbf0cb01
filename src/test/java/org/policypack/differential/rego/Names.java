package org.policypack.differential.rego;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The names that a generated module may use: its variables, the rules made so far, base data. */
final class Names {
  private static final List<String> VARIABLES = List.of("x", "y", "z", "k", "v", "w");

  private final Random random;
  private final List<Known> known = new ArrayList<>();

  private record Known(String term, TermGenerator.Kind kind) {}

  /**
   * Names of a module.
   *
   * @param space where its base documents stand
   */
  Names(Random random, String space) {
    this.random = random;
    String base = "data." + space + ".base";
    add(base + ".limit", TermGenerator.Kind.NUMBER);
    add(base + ".users[\"a\"].name", TermGenerator.Kind.STRING);
    add(base + ".xs", TermGenerator.Kind.ARRAY);
    add(base + ".users", TermGenerator.Kind.OBJECT);
    add(base + ".users[_]", TermGenerator.Kind.OBJECT);
  }

  /** Makes a term known, such as a rule or the call of a function. */
  void add(String term, TermGenerator.Kind kind) {
    known.add(new Known(term, kind));
  }

  /** A term of a kind that is known, if there is one. */
  Optional<String> known(TermGenerator.Kind kind) {
    List<Known> fitting = known.stream().filter(k -> k.kind == kind).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(fitting.get(random.nextInt(fitting.size())).term);
  }

  /** Any term that is known. */
  String any() {
    return known.get(random.nextInt(known.size())).term;
  }

  /** A variable, which may be bound or not. */
  String variable() {
    return VARIABLES.get(random.nextInt(VARIABLES.size()));
  }

  /** A variable that is not bound yet; now and then one that is. */
  String fresh(Scope scope) {
    String name = variable();
    for (int tries = 0; tries < 8 && scope.knows(name) && random.nextInt(20) > 0; tries++) {
      name = variable();
    }
    return name;
  }

  /** What stands between {@code some} and {@code in}; binds it. */
  String element(Scope scope) {
    String value = fresh(scope);
    scope.bind(
        value, random.nextInt(2) == 0 ? TermGenerator.Kind.NUMBER : TermGenerator.Kind.STRING);
    if (random.nextInt(3) > 0) {
      return value;
    }
    String key = fresh(scope);
    scope.bind(key, TermGenerator.Kind.NUMBER);
    return key + ", " + value;
  }
}
