package org.policypack.rego.emit;

import static org.policypack.rego.syntax.Rego.assign;
import static org.policypack.rego.syntax.Rego.equal;
import static org.policypack.rego.syntax.Rego.name;
import static org.policypack.rego.syntax.Rego.ref;
import static org.policypack.rego.syntax.Rego.set;
import static org.policypack.rego.syntax.Rego.var;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policypack.pack.DecisionSettings;
import org.policypack.pack.Define;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.ReservedNames;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Rego;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Term;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Emits the tests of an exported module. They stand by themselves, one rule a case: OPAs before 1.2
 * know no tests with cases, and take a rule that adds to a set for no test at all.
 */
public final class TestModuleEmitter {
  /** What tests call the module, whatever its package is called. */
  private static final String POLICY = "policy";

  private static final String REQUEST = "request";
  private static final String EXPECTED = "expected";
  private static final int LONGEST_LINE = 88;

  private final PolicyPack pack;
  private final Set<String> exported;
  private final List<Rule> shared;
  private final TestNames names;

  private TestModuleEmitter(PolicyPack pack, RegoExport export) {
    this.pack = pack;
    this.exported =
        export.module().rules().stream().map(RegoLibrary::name).collect(Collectors.toSet());
    this.shared =
        RegoLibrary.rules("library_test.rego").stream().filter(this::isOfThisModule).toList();
    this.names = new TestNames(shared.stream().map(RegoLibrary::name).toList());
  }

  /**
   * Emits a test for each example, then those of what Conftest is told, and those of the functions
   * that the module shares with other exports.
   *
   * @param export the module that is tested
   * @param examples in the order in which they shall stand
   */
  public static RegoTests emit(PolicyPack pack, RegoExport export, List<Example> examples) {
    Module module = new TestModuleEmitter(pack, export).module(examples);
    return new RegoTests(
        RegoNames.testFileName(pack.regoPackage()), module, RegoPrinter.print(module));
  }

  private Module module(List<Example> examples) {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(RegoEmitter.section("Decisions", examples.stream().map(this::decides).toList()));
    rules.addAll(RegoEmitter.section("What no request brings about", unreached(examples)));
    rules.addAll(RegoEmitter.section("What Conftest is told", conftest(examples)));
    rules.addAll(RegoEmitter.section("Functions that every export shares", shared));
    return Rego.module(testPackage(), header(), List.of(importOfPolicy()), rules);
  }

  private List<String> testPackage() {
    List<String> segments = new ArrayList<>(RegoNames.segments(pack.regoPackage()));
    segments.set(segments.size() - 1, segments.getLast() + "_test");
    return segments;
  }

  private List<Comment> header() {
    return Annotation.metadata()
        .with("title", "Tests of " + pack.regoPackage())
        .with(
            "description",
            "For each rule a case that it decides, and what else it takes to run every line.")
        .custom(
            List.of(
                Annotation.Custom.of("pack", pack.id()),
                Annotation.Custom.of("version", pack.metadata().version())))
        .comments();
  }

  private Import importOfPolicy() {
    List<String> path = new ArrayList<>(List.of("data"));
    path.addAll(RegoNames.segments(pack.regoPackage()));
    Optional<String> alias = path.getLast().equals(POLICY) ? Optional.empty() : Optional.of(POLICY);
    return new Import(path, alias, false, List.of(), Optional.empty(), Place.NONE);
  }

  private Rule decides(Example example) {
    return test(example.title(), example, "decision", laidOut(example.decision(), 0));
  }

  /**
   * What the rules and the data of the pack may leave no request for: the default, where some rule
   * always matches, and numbers of the data that are too large.
   */
  private List<Rule> unreached(List<Example> examples) {
    List<Rule> rules = new ArrayList<>();
    Optional<Example> valid =
        examples.stream()
            .filter(e -> !isDecidedBy(e, DecisionSettings.INVALID_INPUT_ID))
            .findFirst();
    if (valid.isPresent()
        && examples.stream().noneMatch(e -> isDecidedBy(e, DecisionSettings.DEFAULT_ID))) {
      rules.add(usesDefault(valid.get()));
    }
    for (Define define : pack.defines()) {
      if (define.definition() instanceof Define.Definition.Arithmetic) {
        rules.add(refuses(define.path().toString()));
      }
    }
    return rules;
  }

  private static boolean isDecidedBy(Example example, String ruleId) {
    return text(example, "rule_id").equals(ruleId);
  }

  private Rule usesDefault(Example example) {
    Expression compared =
        equal(ref(POLICY, "decision", "rule_id"), Rego.string(DecisionSettings.DEFAULT_ID));
    compared =
        Rego.with(compared, name("input"), Rego.literal(example.input().orElse(ObjectValue.EMPTY)));
    compared = Rego.with(compared, rule("matched_rules"), Rego.array());
    return titled("What no rule matches gets the default", Rego.lines(compared));
  }

  private Rule refuses(String path) {
    Term steps = Rego.array(Rego.number(Values.BOUND));
    Term computed = Rego.object(Rego.entry(path, Rego.object(Rego.entry("steps", steps))));
    Expression found = Rego.holds(Rego.in(Rego.string(path), ref(POLICY, "invalid")));
    return titled(
        path + " is invalid from 10^12 on",
        Rego.lines(Rego.with(found, rule(Values.COMPUTED), computed)));
  }

  /** A rule of the module from outside, to put something else in its place. */
  private Ref rule(String rule) {
    List<String> keys = new ArrayList<>(RegoNames.segments(pack.regoPackage()));
    keys.add(rule);
    return name("data", keys.toArray(String[]::new));
  }

  private Rule titled(String title, Body body) {
    return Rego.rule(name(names.next(title)), body)
        .withBefore(Annotation.metadata().with("title", title).comments());
  }

  private List<Rule> conftest(List<Example> examples) {
    List<Rule> rules = new ArrayList<>();
    first(examples, Set.of("deny", "require_approval"))
        .ifPresent(e -> rules.add(reports("A request that is denied fails", e, "violation", true)));
    first(examples, Set.of("mask"))
        .ifPresent(e -> rules.add(reports("A request that is masked warns", e, "warn", true)));
    first(examples, Set.of("allow"))
        .ifPresent(
            e -> rules.add(reports("A request that is allowed passes", e, "violation", false)));
    return rules;
  }

  private static Optional<Example> first(List<Example> examples, Set<String> effects) {
    return examples.stream().filter(e -> effects.contains(text(e, "decision"))).findFirst();
  }

  private Rule reports(String title, Example example, String rule, boolean any) {
    return test(title, example, rule, any ? set(List.of(message(example)), Layout.LINES) : set());
  }

  private Term message(Example example) {
    String text =
        text(example, "decision")
            + " "
            + text(example, "rule_id")
            + " ("
            + text(example, "severity")
            + "): "
            + text(example, "reason");
    ObjectValue.Builder message = ObjectValue.builder().put("msg", text);
    for (String key : List.of("decision", "rule_id", "severity", "obligations")) {
      message.put(
          key, example.decision().members().getOrDefault(StringValue.of(key), ObjectValue.EMPTY));
    }
    return laidOut(message.build(), 0);
  }

  private static String text(Example example, String key) {
    return example.decision().get(key) instanceof StringValue string ? string.text() : "";
  }

  /** {@code policy.<rule> == expected with input as request}, and with other data if need be. */
  private Rule test(String title, Example example, String rule, Term expected) {
    List<Expression> body = new ArrayList<>();
    example.input().ifPresent(input -> body.add(assign(REQUEST, laidOut(input, REQUEST.length()))));
    body.add(assign(EXPECTED, expected));
    Expression compared = equal(ref(POLICY, rule), var(EXPECTED));
    if (example.input().isPresent()) {
      compared = Rego.with(compared, name("input"), var(REQUEST));
    }
    for (Example.Replacement replaced : example.replaced()) {
      compared = Rego.with(compared, data(replaced.path()), Rego.literal(replaced.value()));
    }
    body.add(compared);
    return titled(title, Rego.body(body, Layout.LINES));
  }

  private Ref data(List<String> path) {
    List<String> keys = new ArrayList<>(List.of(ReservedNames.DATA_ROOT, pack.regoPackage()));
    keys.addAll(path);
    return name("data", keys.toArray(String[]::new));
  }

  /** A value on one line where that is short, else an item or a member a line. */
  private static Term laidOut(Value value, int before) {
    if (before + JsonWriter.compact(value).length() <= LONGEST_LINE) {
      return Rego.literal(value);
    }
    return switch (value) {
      case ObjectValue object ->
          Rego.object(
              object.members().entrySet().stream().map(TestModuleEmitter::entry).toList(),
              Layout.LINES);
      case ArrayValue array ->
          Rego.array(array.items().stream().map(item -> laidOut(item, 0)).toList(), Layout.LINES);
      default -> Rego.literal(value);
    };
  }

  private static ObjectTerm.Entry entry(Map.Entry<Value, Value> member) {
    int before = JsonWriter.compact(member.getKey()).length();
    return new ObjectTerm.Entry(Rego.literal(member.getKey()), laidOut(member.getValue(), before));
  }

  /** Whether all that a test calls is in this module. */
  private boolean isOfThisModule(Rule test) {
    String prefix = POLICY + ".";
    return CalledNames.of(List.of(test)).stream()
        .filter(called -> called.startsWith(prefix))
        .allMatch(called -> exported.contains(called.substring(prefix.length())));
  }
}
