package org.policypack.rego.core;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/**
 * The function of a call.
 *
 * @param builtin the dotted name of a builtin function, empty for a function of a module
 * @param path the path below {@code data} of a function of a module
 * @param missing whether there is surely nothing to call: a variable hides it, or computes its name
 */
public record Callee(Optional<String> builtin, List<Value> path, boolean missing) {
  /** Makes both sides equal: {@code =}, {@code :=} and most {@code ==}. */
  public static final Callee UNIFY = ofBuiltin("eq");

  static final Callee EQUAL = ofBuiltin("equal");

  /** Copies the path. */
  public Callee {
    path = List.copyOf(path);
  }

  /** A builtin function. */
  public static Callee ofBuiltin(String name) {
    return new Callee(Optional.of(name), List.of(), false);
  }

  static Callee missing(String name) {
    return new Callee(Optional.of(name), List.of(), true);
  }

  static Callee ofModule(List<Value> path) {
    return new Callee(Optional.empty(), path, false);
  }

  /** Whether it is the builtin function of a name. */
  public boolean isBuiltin(String name) {
    return builtin.isPresent() && builtin.get().equals(name);
  }

  /** Written out, since each expression of a module is compared with {@link #UNIFY}. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Callee that
            && missing == that.missing
            && builtin.equals(that.builtin)
            && path.equals(that.path));
  }

  @Override
  public int hashCode() {
    return 31 * builtin.hashCode() + path.hashCode();
  }

  /** The whole name. */
  @Override
  public String toString() {
    return builtin.orElseGet(() -> "data" + CoreText.keys(path));
  }
}
