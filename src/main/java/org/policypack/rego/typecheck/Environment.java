package org.policypack.rego.typecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.rego.type.Type;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** The types of variables and documents, as far as they are known ({@code TypeEnv} of OPA). */
final class Environment {
  private final @Nullable Environment next;
  private final Variables variables;
  private final @Nullable TypeTree data;
  private final @Nullable TypeTree input;
  private final Checker checker;

  /** The types of the variables of one body. */
  private static final class Variables {
    private final IdentityHashMap<Variable, Type> types = new IdentityHashMap<>();

    /** The types of those that nothing declares, by name. */
    private final Map<String, Type> undeclared = new HashMap<>();

    /** Goes up with each variable that gets a type. */
    private long version;
  }

  private Environment(
      @Nullable Environment next,
      Variables variables,
      @Nullable TypeTree data,
      @Nullable TypeTree input,
      Checker checker) {
    this.next = next;
    this.variables = variables;
    this.data = data;
    this.input = input;
    this.checker = checker;
  }

  /** The types of all rules and of the input. */
  static Environment ofRules(TypeTree data, TypeTree input, Checker checker) {
    return new Environment(null, new Variables(), data, input, checker);
  }

  /** This one with room for the variables of a body. */
  Environment inner() {
    return new Environment(this, new Variables(), null, null, checker);
  }

  /** This one with other types for some documents; variables stay where they are. */
  Environment replaced(@Nullable TypeTree data, @Nullable TypeTree input) {
    return new Environment(this, variables, data, input, checker);
  }

  @Nullable Environment next() {
    return next;
  }

  /** What is known of a document in this very layer, or null. */
  @Nullable TypeTree tree(Variable root) {
    TypeTree tree = root == Variable.DATA ? data : root == Variable.INPUT ? input : null;
    // Before the first rule has a type OPA knows nothing of data, not even that keys are strings.
    return tree == null || tree.isBlank() ? null : tree;
  }

  void put(Variable variable, Type type) {
    variables.version++;
    variables.types.put(variable, type);
    if (variable.isUndeclared()) {
      variables.undeclared.put(variable.toString(), type);
    }
  }

  /**
   * The type of a builtin function. OPA keeps it with those of variables, so an undeclared variable
   * that has the first part of its name, and a type, stands in its place.
   */
  Type ofBuiltin(String name) {
    List<String> parts = List.of(name.split("\\."));
    for (Environment at = this; at != null && parts.size() > 1; at = at.next) {
      Type type = at.variables.undeclared.get(parts.getFirst());
      if (type != null) {
        for (String part : parts.subList(1, parts.size())) {
          type = Types.isUnknown(type) ? type : Types.select(type, StringValue.of(part));
        }
        return type;
      }
    }
    return checker.builtin(name);
  }

  /** A number that goes up when a variable gets a type in this layer or in one around it. */
  long version() {
    long sum = 0;
    for (Environment at = this; at != null; at = at.next) {
      sum += at.variables.version;
    }
    return sum;
  }

  /** The type of a variable, {@link Type#UNKNOWN} where nothing is known of it. */
  Type typeOf(Variable variable) {
    for (Environment at = this; at != null; at = at.next) {
      Type type = at.variables.types.get(variable);
      if (type != null) {
        return type;
      }
    }
    return variable.isOfBuiltin() ? checker.builtin(variable.toString()) : Type.UNKNOWN;
  }

  List<Type> typesOf(List<CoreTerm> terms) {
    List<Type> types = new ArrayList<>(terms.size());
    for (CoreTerm term : terms) {
      types.add(typeOf(term));
    }
    return types;
  }

  Type typeOf(CoreTerm term) {
    return switch (term) {
      case CoreTerm.Constant constant -> Types.of(constant.value());
      case CoreTerm.Name name -> typeOf(name.variable());
      case CoreTerm.Reference reference -> typeOf(reference);
      case CoreTerm.BuiltinName builtin -> checker.builtin(builtin.name());
      case CoreTerm.ArrayOf array -> Types.bounded(new Type.ArrayOf(typesOf(array.items()), null));
      case CoreTerm.SetOf set -> {
        Type items = Type.UNKNOWN;
        for (CoreTerm item : set.items()) {
          items = Types.or(items, typeOf(item));
        }
        yield Types.bounded(Types.setOf(items));
      }
      case CoreTerm.ObjectOf object -> Types.bounded(typeOf(object));
      case CoreTerm.Comprehension comprehension -> Types.bounded(typeOf(comprehension));
    };
  }

  private Type typeOf(CoreTerm.ObjectOf object) {
    Map<Value, Type> members = new LinkedHashMap<>();
    Type.Member rest = null;
    for (CoreTerm.Entry entry : object.entries()) {
      Value key = Constants.value(entry.key());
      if (key == null) {
        rest = new Type.Member(typeOf(entry.key()), typeOf(entry.value()));
      } else {
        members.put(key, typeOf(entry.value()));
      }
    }
    return Types.objectOf(members, rest);
  }

  private Type typeOf(CoreTerm.Comprehension comprehension) {
    Checker.Checked checked = checker.check(comprehension, this);
    if (!checked.errors().isEmpty()) {
      return Type.UNKNOWN;
    }
    Environment inside = checked.environment();
    Type item = inside.typeOf(comprehension.item());
    return switch (comprehension.kind()) {
      case ARRAY -> Types.arrayOf(item);
      case SET -> Types.setOf(item);
      case OBJECT ->
          Types.objectOf(comprehension.key().map(inside::typeOf).orElse(Type.UNKNOWN), item);
    };
  }

  // References.

  private Type typeOf(CoreTerm.Reference reference) {
    return reference.head().isRoot()
        ? typeOf(reference.head(), reference.path())
        : select(typeOf(reference.head()), reference.path());
  }

  /** The type of a document, any where nothing is known of it. */
  Type typeOf(Variable root, List<CoreTerm> path) {
    if (root == Variable.NOWHERE) {
      return Type.UNKNOWN;
    }
    for (Environment at = this; at != null; at = at.next) {
      TypeTree tree = at.tree(root);
      Type type = tree == null ? null : find(tree, path);
      if (type != null) {
        return type;
      }
    }
    return Type.ANY;
  }

  /** The type that a layer knows at a path, or null where it knows nothing. */
  private static @Nullable Type find(TypeTree tree, List<CoreTerm> path) {
    TypeTree node = tree;
    for (int i = 0; i < path.size(); i++) {
      Value key = Constants.value(path.get(i));
      TypeTree child = key == null ? null : node.child(key);
      if (child == null) {
        Type here = node.type();
        if (here == null && key != null) {
          return null;
        }
        return select(here == null ? node.extent() : here, path.subList(i, path.size()));
      }
      node = child;
    }
    return node.extent();
  }

  /** The type of what is below a type; unknown where nothing can be there. */
  static Type select(Type type, List<CoreTerm> path) {
    Type at = type;
    for (CoreTerm key : path) {
      if (Types.isUnknown(at)) {
        return at;
      }
      Value constant = key instanceof CoreTerm.Constant scalar ? scalar.value() : null;
      if (constant != null) {
        at = Types.select(at, constant);
      } else if (Types.isEmpty(at)) {
        return Type.ANY;
      } else {
        at = Types.values(at);
      }
    }
    return at;
  }

  /** The values that a list of keys starts with, up to the first that is no constant. */
  static List<Value> prefix(List<CoreTerm> path) {
    List<Value> prefix = new ArrayList<>();
    for (CoreTerm key : path) {
      Value value = Constants.value(key);
      if (value == null) {
        break;
      }
      prefix.add(value);
    }
    return prefix;
  }
}
