package org.policypack.differential.rego;

import java.util.HashSet;
import java.util.Set;
import org.policypack.value.Value;

/** What became of a module on an engine. */
sealed interface Outcome {
  /** The document of its package, as JSON: sets are arrays. */
  record Document(Value json) implements Outcome {}

  /** The package has no document. */
  record Undefined() implements Outcome {}

  /** It is refused, or its query ended: the codes of all errors. */
  record Errors(Set<String> codes, String text) implements Outcome {
    public Errors {
      codes = Set.copyOf(codes);
    }

    Errors with(Errors more) {
      Set<String> all = new HashSet<>(codes);
      all.addAll(more.codes);
      return new Errors(all, text + "; " + more.text);
    }
  }

  /** Whether two outcomes are the same: equal documents, or errors of the same classes. */
  default boolean agrees(Outcome other) {
    if (this instanceof Errors mine && other instanceof Errors theirs) {
      return mine.codes.equals(theirs.codes);
    }
    return equals(other);
  }
}
