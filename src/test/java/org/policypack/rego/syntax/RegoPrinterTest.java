package org.policypack.rego.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.policypack.rego.syntax.Rego.array;
import static org.policypack.rego.syntax.Rego.arrayOf;
import static org.policypack.rego.syntax.Rego.assign;
import static org.policypack.rego.syntax.Rego.bool;
import static org.policypack.rego.syntax.Rego.call;
import static org.policypack.rego.syntax.Rego.comments;
import static org.policypack.rego.syntax.Rego.constant;
import static org.policypack.rego.syntax.Rego.contains;
import static org.policypack.rego.syntax.Rego.defaultRule;
import static org.policypack.rego.syntax.Rego.entry;
import static org.policypack.rego.syntax.Rego.equal;
import static org.policypack.rego.syntax.Rego.every;
import static org.policypack.rego.syntax.Rego.function;
import static org.policypack.rego.syntax.Rego.holds;
import static org.policypack.rego.syntax.Rego.in;
import static org.policypack.rego.syntax.Rego.infix;
import static org.policypack.rego.syntax.Rego.inline;
import static org.policypack.rego.syntax.Rego.lines;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.not;
import static org.policypack.rego.syntax.Rego.number;
import static org.policypack.rego.syntax.Rego.object;
import static org.policypack.rego.syntax.Rego.otherwise;
import static org.policypack.rego.syntax.Rego.raw;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.rule;
import static org.policypack.rego.syntax.Rego.set;
import static org.policypack.rego.syntax.Rego.someIn;
import static org.policypack.rego.syntax.Rego.string;
import static org.policypack.rego.syntax.Rego.var;
import static org.policypack.rego.syntax.Rego.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Modules that a program builds print as the golden files, which {@code opa fmt} leaves alone. */
class RegoPrinterTest {
  private static final Path GOLDEN = Path.of("src/test/resources/rego/print/built/module.rego");

  @Test
  void printsEverythingAProgramMayBuild() throws IOException {
    String printed = RegoPrinter.print(module());
    if (Boolean.getBoolean("policy.rewrite")) {
      Files.writeString(GOLDEN, printed);
    }
    assertEquals(Files.readString(GOLDEN), printed);
  }

  private static Module module() {
    Term id = var("id");
    Body deny =
        Rego.body(
            List.of(
                holds(ref("valid")),
                equal(ref("input", "user", "tier"), string("free")),
                holds(infix(ref("amount", "model.size"), Operator.GREATER, number(3))),
                not(call("startswith", ref("input", "a", "if"), string("x\n\"\\")))),
            Layout.LINES
                .withOpening("opening")
                .withBefore(1, comments("before"))
                .withBehind(1, "behind")
                .withGap(3));
    List<Rule> rules =
        List.of(
            contains(
                    name("invalid"),
                    string("user.tier"),
                    inline(not(call("one_of", ref("input"), set(string("a"), string("b"))))))
                .withBefore(comments("user.tier: string, required")),
            contains(name("invalid"), string("b"), inline(equal(var("x"), number(1)))).adjoined(),
            rule(
                name("amount", "model.size"),
                call("millionths", ref("input", "x")),
                inline(holds(call("is_decimal", ref("input", "x"))))),
            contains(name("deny"), string("a.b"), deny)
                .withBefore(comments("METADATA", "title: a.b", "custom:", "  pack: x")),
            constant(
                name("outcomes"),
                object(
                    List.of(
                        entry("a", object(entry("order", number(1)), entry("b", array()))),
                        entry(
                            "b",
                            array(
                                List.of(raw("^(?s:a\\.b)$"), raw("`"), string("\u2028é")),
                                Layout.LINES)),
                        entry("c", infix(ref("a"), Operator.UNION, ref("b")))),
                    Layout.LINES
                        .withOpening("one line a rule")
                        .withBefore(1, comments("patterns"))
                        .withBehind(2, "last"))),
            defaultRule(name("deciding"), string("default")),
            rule(name("deciding"), string("invalid_input"), lines(not(ref("valid"))))
                .withElse(
                    otherwise(
                        ref(
                            arrayOf(
                                id, inline(someIn(id, ref("ids")), holds(in(id, ref("strict"))))),
                            number(0)),
                        lines(
                            holds(infix(call("count", ref("ids")), Operator.GREATER, number(0))))))
                .withElse(otherwise(string("x"))),
            function(name("f"), List.of(var("x"), var("_")), inline(holds(var("x")))),
            function(
                name("g"),
                List.of(var("x")),
                infix(var("x"), Operator.PLUS, infix(var("x"), Operator.TIMES, number(2)))),
            rule(
                name("long"),
                lines(
                    assign(
                        "s",
                        call(
                            "concat",
                            List.of(string(""), array(List.of(string("a"), id), Layout.LINES)),
                            Layout.LINES)),
                    every("x", ref("xs"), inline(holds(var("x")))),
                    every("x", ref("xs"), lines(holds(var("x")), equal(var("x"), bool(true)))),
                    someIn(array(var("_"), var("y")), ref("xs")),
                    with(holds(ref("long")), name("input", "x"), number(1)))));
    return Rego.module(
        List.of("cavra", "policy"), comments("METADATA", "title: Cavra"), List.of(), rules);
  }
}
