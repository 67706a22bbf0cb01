package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.CoreText;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** All rules of one name. Immutable once planned. */
final class RuleGroup {
  /** What the rules of one name define together. */
  enum Kind {
    COMPLETE,
    FUNCTION,
    PARTIAL_SET,
    PARTIAL_OBJECT
  }

  private final int number;
  private final List<Value> place;
  private final String name;
  private final Kind kind;
  private final Span span;
  private final List<RuleCode> rules = new ArrayList<>();
  private RuleIndex index = RuleIndex.of(List.of());
  private @Nullable RuleCode fallback;

  /**
   * @param number where its value is remembered
   * @param place the keys below {@code data} that lead to it
   */
  RuleGroup(int number, List<Value> place, Kind kind, Span span) {
    this.number = number;
    this.place = List.copyOf(place);
    this.name = "data" + CoreText.keys(place);
    this.kind = kind;
    this.span = span;
  }

  List<Value> place() {
    return place;
  }

  /** The whole name, such as {@code data.cavra.policy.deny}. */
  String name() {
    return name;
  }

  Span span() {
    return span;
  }

  boolean isFunction() {
    return kind == Kind.FUNCTION;
  }

  void add(RuleCode rule) {
    rules.add(rule);
  }

  void addDefault(RuleCode rule) {
    fallback = rule;
  }

  /** Makes the index once all rules are there. */
  void finish() {
    index = RuleIndex.of(rules);
  }

  /** The document that the rules define, or null where it is undefined. */
  @Nullable Value evaluate(QueryState query) {
    Object known = query.known[number];
    if (known == null) {
      known = find(query);
      query.known[number] = known;
    }
    return known instanceof Value value ? value : null;
  }

  /**
   * The document; while it is being made, what its rules put at one key. So a rule may use another
   * member of the document to which it gives one, where the compiler found no circle.
   */
  @Nullable Value evaluateFor(Value key, QueryState query) {
    boolean isBeingMade = query.known[number] == Undefined.YET;
    return isBeingMade && kind == Kind.PARTIAL_OBJECT ? member(key, query) : evaluate(query);
  }

  /** An object with that member alone, or with none. */
  private @Nullable Value member(Value key, QueryState query) {
    CallKey asked = CallKey.of(number, new Value[] {key});
    Object known = query.knownCall(asked);
    if (known == null) {
      query.rememberCall(asked, Undefined.YET);
      query.budget.enter(span);
      known = partial(query, key);
      query.budget.leave();
      query.rememberCall(asked, known);
    }
    return known instanceof Value value ? value : null;
  }

  private Object find(QueryState query) {
    query.budget.enter(span);
    query.known[number] = Undefined.YET;
    Value value =
        kind == Kind.COMPLETE
            ? single(null, query, "rule " + name + " produced conflicting values")
            : partial(query, null);
    query.budget.leave();
    return value == null ? Undefined.IS : value;
  }

  /** What the function gives, or null where it is undefined. */
  @Nullable Value call(Value[] arguments, QueryState query) {
    if (!CallKey.isCheap(arguments)) {
      return compute(arguments, query);
    }
    CallKey key = CallKey.of(number, arguments);
    Object known = query.knownCall(key);
    if (known == null) {
      Value value = compute(arguments, query);
      known = value == null ? Undefined.IS : value;
      query.rememberCall(key, known);
    }
    return known instanceof Value value ? value : null;
  }

  private @Nullable Value compute(Value[] arguments, QueryState query) {
    query.budget.enter(span);
    Value value =
        single(
            arguments,
            query,
            "function " + name + " produced conflicting values for the same inputs");
    query.budget.leave();
    return value;
  }

  private @Nullable Value single(Value @Nullable [] arguments, QueryState query, String conflict) {
    RuleCode[] candidates = index.candidates(arguments, query);
    try {
      Value found = single(candidates, arguments, query);
      return found == null && fallback != null ? fallback.single(arguments, query) : found;
    } catch (Conflicts.SecondValue e) {
      throw Conflicts.failure(conflict, e.span(), candidates, arguments, query);
    }
  }

  private static @Nullable Value single(
      RuleCode[] candidates, Value @Nullable [] arguments, QueryState query) {
    Value found = null;
    for (RuleCode rule : candidates) {
      if (found != null && found.equals(rule.constant())) {
        continue;
      }
      Value value = rule.single(arguments, query);
      if (value != null && found != null && !found.equals(value)) {
        throw new Conflicts.SecondValue(rule.branches().getFirst().span());
      }
      found = value == null ? found : value;
    }
    return found;
  }

  /**
   * What the rules put together.
   *
   * @param only the one key that is asked for, or null for all
   */
  private Value partial(QueryState query, @Nullable Value only) {
    DocumentBuilder document = new DocumentBuilder(kind == Kind.PARTIAL_SET);
    for (RuleCode rule : index.candidates(null, query)) {
      Branch branch = rule.admitted(query);
      if (branch != null && (only == null || branch.mayGive(only))) {
        branch.run(null, query, new Contribution(branch, only, document));
      }
    }
    return query.budget.admit(document.build());
  }

  /** Puts what a body gives into a document. */
  private static final class Contribution implements Frame.Collector {
    private final Branch branch;
    private final @Nullable Value only;
    private final DocumentBuilder document;

    Contribution(Branch branch, @Nullable Value only, DocumentBuilder document) {
      this.branch = branch;
      this.only = only;
      this.document = document;
    }

    @Override
    public boolean collect(Frame frame) {
      List<Value> path = path(frame);
      Value value = path == null || !isAsked(path) ? null : branch.value().eval(frame);
      if (path == null || value == null) {
        return false;
      }
      frame.query.budget.keep(value);
      if (branch.isItem()) {
        document.add(path, value, branch.span());
      } else {
        document.put(path, value, branch.span());
      }
      return branch.path().isEmpty() && branch.value().constant() != null;
    }

    private boolean isAsked(List<Value> path) {
      return only == null || path.isEmpty() || path.getFirst().equals(only);
    }

    private @Nullable List<Value> path(Frame frame) {
      List<Value> path = new ArrayList<>(branch.path().size());
      for (Operand key : branch.path()) {
        Value value = key.eval(frame);
        if (value == null) {
          return null;
        }
        path.add(value);
      }
      return path;
    }
  }
}
