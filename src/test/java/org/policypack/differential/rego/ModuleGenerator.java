package org.policypack.differential.rego;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.policypack.differential.rego.TermGenerator.Kind;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Makes modules from nothing: most compile and give something, some are wrong in one place. */
final class ModuleGenerator {
  private static final Value INPUT =
      json(
          """
          {"n": 2, "s": "a", "yes": true, "no": false, "xs": [1, 2, 3], "names": ["a", "b"],
           "o": {"a": 1, "b": "c"}}""");
  private static final ObjectValue DATA =
      (ObjectValue)
          json(
              """
              {"base": {"limit": 5, "xs": [3, 2, 1],
                "users": {"a": {"name": "ann", "1": "one"}, "b": {"name": "bob"}}}}""");

  private final Random random;
  private final String space;
  private final Names names;
  private final TermGenerator terms;
  private final BodyGenerator bodies;
  private final StringBuilder text = new StringBuilder();

  private ModuleGenerator(Random random, String space) {
    this.random = random;
    this.space = space;
    this.names = new Names(random, space);
    this.terms = new TermGenerator(random, names);
    this.bodies = new BodyGenerator(random, names, terms, space);
  }

  /** A module with the document asked for. */
  static Trial trial(Random random, String space) {
    ModuleGenerator generator = new ModuleGenerator(random, space);
    String path = generator.write();
    Optional<Value> input = random.nextInt(10) == 0 ? Optional.empty() : Optional.of(INPUT);
    return new Trial(space, "nothing", path, generator.text.toString(), DATA, input);
  }

  private static Value json(String text) {
    return switch (StrictJson.parse(text)) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  /** Writes the module and gives the path to ask for. */
  private String write() {
    text.append("package ").append(space).append(".made\n");
    int rules = 2 + random.nextInt(4);
    for (int i = 0; i < rules; i++) {
      text.append('\n');
      rule("r" + i);
    }
    String made = "data." + space + ".made";
    return random.nextInt(4) == 0 ? made + ".r" + (rules - 1) : made;
  }

  private void rule(String name) {
    Kind kind = terms.kind();
    switch (random.nextInt(7)) {
      case 0, 1 -> complete(name, kind);
      case 2 -> set(name);
      case 3 -> object(name);
      case 4 -> function(name, kind);
      case 5 -> chosen(name, kind);
      default -> condition(name);
    }
  }

  private void complete(String name, Kind kind) {
    if (random.nextInt(3) == 0) {
      String literal =
          random.nextInt(12) == 0 ? terms.term(kind, new Scope(), 1) : terms.literal(kind);
      text.append("default ").append(name).append(" := ").append(literal).append("\n\n");
    }
    Scope scope = new Scope();
    String body = bodies.body(scope);
    line(name + " := " + terms.term(kind, scope, 1) + " if " + body);
    names.add(name, kind);
  }

  private void set(String name) {
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      Scope scope = new Scope();
      String body = bodies.body(scope);
      line(name + " contains " + terms.term(terms.kind(), scope, 1) + " if " + body);
    }
    names.add(name, Kind.SET);
    names.add(name + "[_]", Kind.NUMBER);
  }

  private void object(String name) {
    Scope scope = new Scope();
    String body = bodies.body(scope);
    String key = terms.term(Kind.STRING, scope, 0);
    String head =
        switch (random.nextInt(4)) {
          case 0 -> name + "[" + key + "].sub := " + terms.term(Kind.NUMBER, scope, 0);
          case 1 -> name + "[" + key + "] contains " + terms.term(Kind.NUMBER, scope, 0);
          case 2 -> name + ".fixed[" + key + "] := " + terms.term(Kind.NUMBER, scope, 1);
          default -> name + "[" + key + "] := " + terms.term(terms.kind(), scope, 1);
        };
    line(head + " if " + body);
    names.add(name, Kind.OBJECT);
    names.add(name + "[_]", Kind.STRING);
  }

  private void function(String name, Kind kind) {
    Scope scope = new Scope();
    String parameter = names.fresh(scope);
    String second = pick(List.of("\"a\"", "[_, 1]", "{\"a\": _}", "_", "2"));
    scope.bind(parameter, Kind.NUMBER);
    String head = name + "(" + parameter + ", " + second + ")";
    Scope inner = scope.inner();
    String body = bodies.body(inner);
    line(head + " := " + terms.term(kind, inner, 1) + " if " + body);
    if (random.nextInt(3) == 0) {
      line("default " + name + "(_, _) := " + terms.literal(kind));
    }
    String argument = terms.term(Kind.NUMBER, new Scope(), 0);
    names.add(name + "(" + argument + ", " + pick(List.of("\"a\"", "[3, 1]", "2")) + ")", kind);
  }

  /** A rule with {@code else}. */
  private void chosen(String name, Kind kind) {
    Scope first = new Scope();
    String body = bodies.body(first);
    Scope second = new Scope();
    String other = bodies.body(second);
    line(
        name
            + " := "
            + terms.term(kind, first, 1)
            + " if "
            + body
            + " else := "
            + terms.term(kind, second, 1)
            + " if "
            + other
            + " else := "
            + terms.term(kind, new Scope(), 0));
    names.add(name, kind);
  }

  private void condition(String name) {
    line(name + " if " + bodies.body(new Scope()));
    names.add(name, Kind.BOOLEAN);
  }

  private void line(String rule) {
    text.append(rule).append("\n\n");
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
