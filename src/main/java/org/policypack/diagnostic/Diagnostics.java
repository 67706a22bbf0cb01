package org.policypack.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policypack.source.Span;

/** Collects diagnostics while files are read, so that all problems are told at once. */
public final class Diagnostics {
  private final Set<Diagnostic> collected = new LinkedHashSet<>();

  /** Adds a diagnostic; the same one twice counts once. */
  public void add(Diagnostic diagnostic) {
    collected.add(diagnostic);
  }

  /** Adds an error without a hint. */
  public void error(String code, Span span, String message) {
    add(Diagnostic.error(code, span, message));
  }

  /** Adds an error with a hint that says how to mend it. */
  public void error(String code, Span span, String message, String hint) {
    add(Diagnostic.error(code, span, message).withHint(hint));
  }

  /** Adds a warning with a hint that says how to answer it. */
  public void warning(String code, Span span, String message, String hint) {
    add(Diagnostic.warning(code, span, message).withHint(hint));
  }

  /** Adds all of another collection. */
  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** Whether at least one error was collected. */
  public boolean hasErrors() {
    return collected.stream().anyMatch(d -> d.level() == Level.ERROR);
  }

  /** Everything collected so far, in reading order. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> list = new ArrayList<>(collected);
    list.sort(Diagnostic.READING_ORDER);
    return List.copyOf(list);
  }
}
