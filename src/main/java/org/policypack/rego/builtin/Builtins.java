package org.policypack.rego.builtin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.policypack.rego.type.Signature;
import org.policypack.value.Value;

/** The list of all builtin functions. */
public final class Builtins {
  private static final Map<String, Builtin> ALL = list();

  private final Map<String, Builtin> found = new HashMap<>();
  private final Map<String, Signature> signatures = Signatures.read();

  private Builtins() {}

  private static Map<String, Builtin> list() {
    Builtins list = new Builtins();
    Comparison.addTo(list);
    Arithmetic.addTo(list);
    Aggregates.addTo(list);
    Strings.addTo(list);
    Types.addTo(list);
    Collections.addTo(list);
    Regexes.addTo(list);
    Encodings.addTo(list);
    Sequences.addTo(list);
    Times.addTo(list);
    Modules.addTo(list);
    Networks.addTo(list);
    Bits.addTo(list);
    Units.addTo(list);
    Versions.addTo(list);
    Hashes.addTo(list);
    JsonPaths.addTo(list);
    Schemas.addTo(list);
    Graphs.addTo(list);
    Globs.addTo(list);
    Casts.addTo(list);
    Templates.addTo(list);
    Tokens.addTo(list);
    Uuids.addTo(list);
    Yaml.addTo(list);
    Uris.addTo(list);
    Others.addTo(list);
    LeftOut.addTo(list);
    return Map.copyOf(list.found);
  }

  /**
   * The function of a dotted name, if there is one. One that is {@link LeftOut} can be named and
   * replaced too, and only fails when it is called.
   */
  public static Optional<Builtin> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** All functions that can be called, in no order. */
  public static Collection<Builtin> all() {
    return ALL.values().stream().filter(Predicate.not(Builtin::isLeftOut)).toList();
  }

  /** All functions that are declared and {@link LeftOut}, in no order. */
  public static Collection<Builtin> leftOut() {
    return ALL.values().stream().filter(Builtin::isLeftOut).toList();
  }

  /**
   * Adds a function, whose signature stands among {@link Signatures}. A call pays for going through
   * all of its arguments; what it does beyond that, it accounts for itself.
   */
  void add(String name, Builtin.Code code) {
    addQuick(name, paying(code));
  }

  /**
   * Adds a function whose work does not grow with its arguments, or that accounts for all of it.
   */
  void addQuick(String name, Builtin.Code code) {
    found.put(name, new Builtin(name, signature(name), false, code));
  }

  /** Adds a function whose result is an array of alternatives. */
  void addRelation(String name, Builtin.Code code) {
    found.put(name, new Builtin(name, signature(name), true, paying(code)));
  }

  private static Builtin.Code paying(Builtin.Code code) {
    return (arguments, context) -> {
      long work = 0;
      for (Value argument : arguments) {
        work += argument.weight();
      }
      context.spend(work);
      return code.call(arguments, context);
    };
  }

  private Signature signature(String name) {
    Signature signature = signatures.remove(name);
    if (signature == null) {
      throw new IllegalStateException("no signature, or a second function: " + name);
    }
    return signature;
  }
}
