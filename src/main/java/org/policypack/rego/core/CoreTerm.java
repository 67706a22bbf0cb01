package org.policypack.rego.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.policypack.source.Span;
import org.policypack.value.Value;

/** A term without calls. */
public sealed interface CoreTerm {
  /** Where it was read. */
  Span span();

  /** A scalar value. */
  record Constant(Value value, Span span) implements CoreTerm {}

  /** A variable; never {@code data} or {@code input}, which are references. */
  record Name(Variable variable, Span span) implements CoreTerm {}

  /**
   * A reference.
   *
   * @param head a variable, {@code data} or {@code input}
   * @param path the keys, none for a whole document
   */
  record Reference(Variable head, List<CoreTerm> path, Span span) implements CoreTerm {
    /** Copies the path. */
    public Reference {
      path = List.copyOf(path);
    }

    /** The keys as values; empty where one of them is not a scalar that is written out. */
    Optional<List<Value>> fixedPath() {
      List<Value> keys = new ArrayList<>(path.size());
      for (CoreTerm key : path) {
        if (!(key instanceof Constant constant)) {
          return Optional.empty();
        }
        keys.add(constant.value());
      }
      return Optional.of(keys);
    }
  }

  /** The name of a builtin function, which only {@code with} can mention without a call. */
  record BuiltinName(String name, Span span) implements CoreTerm {}

  /** An array. */
  record ArrayOf(List<CoreTerm> items, Span span) implements CoreTerm {
    /** Copies the items. */
    public ArrayOf {
      items = List.copyOf(items);
    }
  }

  /** A set. */
  record SetOf(List<CoreTerm> items, Span span) implements CoreTerm {
    /** Copies the items. */
    public SetOf {
      items = List.copyOf(items);
    }
  }

  /** An object. */
  record ObjectOf(List<Entry> entries, Span span) implements CoreTerm {
    /** Copies the entries. */
    public ObjectOf {
      entries = List.copyOf(entries);
    }
  }

  /** A key with its value. */
  record Entry(CoreTerm key, CoreTerm value) {}

  /**
   * A comprehension.
   *
   * @param key the keys of an object comprehension, empty for the others
   */
  record Comprehension(
      Kind kind, Optional<CoreTerm> key, CoreTerm item, List<CoreExpression> body, Span span)
      implements CoreTerm {
    /** Copies the body. */
    public Comprehension {
      body = List.copyOf(body);
    }

    /** The same comprehension with another body. */
    Comprehension withBody(List<CoreExpression> other) {
      return new Comprehension(kind, key, item, other, span);
    }
  }

  /** What a comprehension gives. */
  enum Kind {
    ARRAY,
    SET,
    OBJECT
  }

  /**
   * The terms directly inside: the keys of a reference, the items of an array or a set, the keys of
   * an object and then its values. What stands in a comprehension is not among them.
   */
  default List<CoreTerm> parts() {
    return switch (this) {
      case Reference reference -> reference.path();
      case ArrayOf array -> array.items();
      case SetOf set -> set.items();
      case ObjectOf object ->
          Stream.concat(
                  object.entries().stream().map(Entry::key),
                  object.entries().stream().map(Entry::value))
              .toList();
      case Constant constant -> List.of();
      case Name name -> List.of();
      case BuiltinName builtin -> List.of();
      case Comprehension comprehension -> List.of();
    };
  }

  /** The names in it, one after the other, without those in comprehensions. */
  default List<Name> names() {
    List<Name> found = new ArrayList<>();
    addNames(found);
    return found;
  }

  private void addNames(List<Name> found) {
    if (this instanceof Name name) {
      found.add(name);
    }
    parts().forEach(part -> part.addNames(found));
  }

  /** All variables in it, those of comprehensions among them. */
  default Set<Variable> variables() {
    return Variables.ALL.in(this);
  }

  /** Whether its value is written out: no variable, reference or comprehension in it. */
  default boolean isConstant() {
    return switch (this) {
      case Constant c -> true;
      case ArrayOf array -> array.items().stream().allMatch(CoreTerm::isConstant);
      case SetOf set -> set.items().stream().allMatch(CoreTerm::isConstant);
      case ObjectOf object -> object.parts().stream().allMatch(CoreTerm::isConstant);
      case Name n -> false;
      case Reference r -> false;
      case BuiltinName b -> false;
      case Comprehension c -> false;
    };
  }

  /** Whether a comprehension is in it. */
  default boolean hasComprehension() {
    return this instanceof Comprehension || anyHasComprehension(parts());
  }

  /** Whether a comprehension is in any of some terms. */
  static boolean anyHasComprehension(List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      if (term.hasComprehension()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a reference or a comprehension is in it. */
  default boolean needsEvaluation() {
    return switch (this) {
      case Constant c -> false;
      case Name n -> false;
      case Reference r -> true;
      case BuiltinName b -> true;
      case ArrayOf array -> array.items().stream().anyMatch(CoreTerm::needsEvaluation);
      case SetOf set -> set.items().stream().anyMatch(CoreTerm::needsEvaluation);
      case ObjectOf object -> object.parts().stream().anyMatch(CoreTerm::needsEvaluation);
      case Comprehension c -> true;
    };
  }
}
