package org.policypack.rego.namecheck;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that bodies have met so far, the innermost body first. */
final class Declarations {
  private final Deque<Map<String, Name>> bodies = new ArrayDeque<>();

  Declarations() {
    push();
  }

  /** How a name came up first. */
  enum Occurrence {
    SEEN("var %s referenced above"),

    /** A variable that is named like a builtin function. */
    HIDING("var %s referenced above"),
    ASSIGNED("var %s assigned above"),
    DECLARED("var %s declared above"),
    ARGUMENT("arg %s redeclared");

    private final String message;

    Occurrence(String message) {
      this.message = message;
    }
  }

  /** A name of one body; it is used when an expression of the body mentions it. */
  static final class Name {
    private final Occurrence occurrence;
    private int mentions;

    private Name(Occurrence occurrence) {
      this.occurrence = occurrence;
    }

    Occurrence occurrence() {
      return occurrence;
    }

    boolean isUsed() {
      return mentions > 0;
    }

    /** Whether {@code :=}, {@code some} or a parameter made it. */
    boolean isDeclared() {
      return occurrence != Occurrence.SEEN;
    }
  }

  void push() {
    bodies.push(new LinkedHashMap<>());
  }

  void pop() {
    bodies.pop();
  }

  /** The same names for another branch of a rule. */
  Declarations copy() {
    Declarations copy = new Declarations();
    bodies.forEach(body -> copy.innermost().putAll(new HashMap<>(body)));
    return copy;
  }

  /** The names of the innermost body, in the order in which they came up. */
  Map<String, Name> innermost() {
    return bodies.getFirst();
  }

  @Nullable Name find(String name) {
    for (Map<String, Name> body : bodies) {
      Name found = body.get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Notes that a name stands in an expression. */
  void mention(String name) {
    Name known = find(name);
    if (known != null) {
      known.mentions++;
    } else {
      innermost().put(name, new Name(Occurrence.SEEN));
    }
  }

  void mentionAll(Collection<String> names) {
    names.stream().filter(name -> find(name) != null).forEach(this::mention);
  }

  /** Declares a name in the innermost body; the message of an error where that cannot be. */
  Optional<String> declare(String name, Occurrence occurrence) {
    Name known = innermost().get(name);
    if (known != null) {
      return Optional.of(String.format(known.occurrence.message, name));
    }
    innermost().put(name, new Name(occurrence));
    return Optional.empty();
  }
}
