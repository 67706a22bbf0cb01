package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.Rule;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** A place in {@code data} at or below which rules define something. */
public final class RulePlace {
  private final Map<Value, RulePlace> children = new LinkedHashMap<>();
  private final List<Declared> declared = new ArrayList<>();
  private final List<CoreRule> rules = new ArrayList<>();
  private final List<Value> path;

  /** Known once somebody asked, when all rules have been declared. */
  private @Nullable Boolean surelyDefined;

  private RulePlace(List<Value> path) {
    this.path = path;
  }

  /** A rule as it stands in a module. */
  public record Declared(Module module, Rule rule) {
    /** How many arguments it takes, 0 where it is no function. */
    public int arity() {
      return rule.head().arguments().map(List::size).orElse(0);
    }

    /** Whether its name has keys that only evaluation knows. */
    public boolean isDynamic() {
      return !rule.head().name().path().stream().allMatch(k -> fixed(k) != null);
    }
  }

  /** The places of all rules, without branches in the plain form. */
  static RulePlace of(List<Module> modules) {
    RulePlace root = new RulePlace(List.of());
    for (Module module : modules) {
      for (Rule rule : module.rules()) {
        root.make(path(module, rule)).declared.add(new Declared(module, rule));
      }
    }
    return root;
  }

  /** The keys below {@code data} that a rule defines, up to the first that evaluation finds. */
  static List<Value> path(Module module, Rule rule) {
    List<Value> path = new ArrayList<>();
    module.packagePath().forEach(part -> path.add(StringValue.of(part)));
    path.add(StringValue.of(((Var) rule.head().name().head()).name()));
    for (Term key : rule.head().name().path()) {
      Value fixed = fixed(key);
      if (fixed == null) {
        break;
      }
      path.add(fixed);
    }
    return path;
  }

  private static @Nullable Value fixed(Term key) {
    return switch (key) {
      case StringTerm text -> StringValue.of(text.text());
      case Scalar scalar -> scalar.value();
      default -> null;
    };
  }

  /** The keys below {@code data} that lead here. */
  public List<Value> path() {
    return path;
  }

  /** The rules that define this very place. */
  public List<Declared> declared() {
    return declared;
  }

  /** The branches of the rules that define this very place. */
  public List<CoreRule> rules() {
    return rules;
  }

  /** The places one key below. */
  public Map<Value, RulePlace> children() {
    return children;
  }

  /** Whether its rules define a document in any case, as far as OPA sees. */
  boolean isSurelyDefined() {
    if (surelyDefined == null) {
      surelyDefined =
          !declared.isEmpty()
              && declared.stream().noneMatch(Declared::isDynamic)
              && Rule.surelyDefine(declared.stream().map(Declared::rule).toList());
    }
    return surelyDefined;
  }

  /** Whether functions are defined here. */
  public boolean isFunction() {
    return !declared.isEmpty() && declared.getFirst().rule().head().isFunction();
  }

  void add(CoreRule branch) {
    rules.add(branch);
  }

  /** The place at a path below this one, or null where no rule is near. */
  public @Nullable RulePlace find(List<Value> keys) {
    RulePlace place = this;
    for (Value key : keys) {
      place = place == null ? null : place.children.get(key);
    }
    return place;
  }

  RulePlace make(List<Value> keys) {
    RulePlace place = this;
    for (Value key : keys) {
      RulePlace parent = place;
      place = parent.children.computeIfAbsent(key, k -> new RulePlace(parent.below(k)));
    }
    return place;
  }

  private List<Value> below(Value key) {
    List<Value> longer = new ArrayList<>(path);
    longer.add(key);
    return List.copyOf(longer);
  }

  /**
   * Goes through the places whose rules a reference may ask: those on the way, where the reference
   * ends, and all below.
   *
   * @param keys the keys behind {@code data}
   * @param each gets a place and the keys that the reference has behind it
   */
  public void mayAsk(List<CoreTerm> keys, BiConsumer<RulePlace, List<CoreTerm>> each) {
    if (keys.isEmpty()) {
      children.values().forEach(child -> child.all(each));
      return;
    }
    List<CoreTerm> rest = keys.subList(1, keys.size());
    if (keys.getFirst() instanceof CoreTerm.Constant constant) {
      RulePlace child = children.get(constant.value());
      if (child != null) {
        child.own(rest, each);
        child.mayAsk(rest, each);
      }
    } else if (!keys.getFirst().isConstant()) {
      for (RulePlace child : children.values()) {
        child.own(rest, each);
        child.mayAsk(rest, each);
      }
    }
  }

  private void own(List<CoreTerm> rest, BiConsumer<RulePlace, List<CoreTerm>> each) {
    if (!declared.isEmpty()) {
      each.accept(this, rest);
    }
  }

  private void all(BiConsumer<RulePlace, List<CoreTerm>> each) {
    own(List.of(), each);
    children.values().forEach(child -> child.all(each));
  }
}
