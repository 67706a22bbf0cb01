package org.policypack.pack.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.AttributePath;
import org.policypack.pack.Reference;
import org.policypack.source.Span;

/** The declared attributes of a request, or the declared fields of the objects in an array. */
final class Names {
  /** Words that mean something in {@code when} and so are no attribute. */
  static final Set<String> RESERVED = Set.of("all", "any", "not", "is", "always");

  private final String kind;
  private final Findings findings;

  /** What each name refers to; nothing where its declaration has an error that was told. */
  private final Map<AttributePath, Optional<Reference>> declared = new LinkedHashMap<>();

  /** The objects on the way to declared names, each with one of the names that it leads to. */
  private final Map<AttributePath, AttributePath> objects = new HashMap<>();

  private List<AttributePath> announced = List.of();

  /**
   * Starts without names.
   *
   * @param kind what a name is called in messages: {@code attribute}, {@code field}
   */
  Names(String kind, Findings findings) {
    this.kind = kind;
    this.findings = findings;
  }

  /** The path that a key declares, if it is one that may be declared here. */
  Optional<AttributePath> declarable(String text, Span span) {
    Optional<AttributePath> path = path(text, span);
    return path.filter(p -> isFree(p, span));
  }

  /** Names that are declared further below, and so cannot be used yet. */
  void announce(List<String> names) {
    announced = names.stream().flatMap(n -> AttributePath.parse(n).stream()).toList();
  }

  /** Declares a name; without a reference if its declaration has an error. */
  void declare(AttributePath path, Optional<Reference> reference) {
    declared.put(path, reference);
    path.parents().forEach(parent -> objects.putIfAbsent(parent, path));
  }

  /** What a name refers to; a name that is not declared is told. */
  Optional<Reference> resolve(String text, Span span) {
    Optional<AttributePath> path = path(text, span);
    if (path.isEmpty()) {
      return Optional.empty();
    }
    Optional<Reference> found = declared.get(path.get());
    if (found != null) {
      return found;
    }
    if (announced.contains(path.get())) {
      String message = "`" + path.get() + "` is not defined above this place.";
      findings.error(Problem.DEFINE_ORDER, span, message, Problem.DEFINE_ORDER.meaning());
    } else {
      findings.error(Problem.UNDECLARED_ATTRIBUTE, span, undeclared(path.get()), hint());
    }
    return Optional.empty();
  }

  private Optional<AttributePath> path(String text, Span span) {
    Optional<AttributePath> path = AttributePath.parse(text);
    if (path.isEmpty()) {
      String message = "`" + text + "` is no path of an " + kind + ".";
      findings.error(Problem.BAD_PATH, span, message, Problem.BAD_PATH.meaning());
    }
    return path;
  }

  private boolean isFree(AttributePath path, Span span) {
    if (path.segments().size() == 1 && RESERVED.contains(path.toString())) {
      String message =
          "`" + path + "` means something in `when`, so no " + kind + " has that name.";
      findings.error(Problem.RESERVED_NAME, span, message);
      return false;
    }
    if (declared.containsKey(path)) {
      String message = "`" + path + "` is declared twice.";
      findings.error(Problem.DUPLICATE_ATTRIBUTE, span, message);
      return false;
    }
    AttributePath below = objects.get(path);
    if (below != null) {
      tellPrefix(path, below, span);
    }
    Optional<AttributePath> above =
        path.parents().stream().filter(declared::containsKey).findFirst();
    above.ifPresent(other -> tellPrefix(other, path, span));
    return below == null && above.isEmpty();
  }

  private void tellPrefix(AttributePath inner, AttributePath outer, Span span) {
    String message =
        "`" + inner + "` would be a value, but `" + outer + "` needs it to be an object.";
    findings.error(Problem.PATH_PREFIX, span, message, Problem.PATH_PREFIX.meaning());
  }

  private String undeclared(AttributePath path) {
    AttributePath below = objects.get(path);
    if (below != null) {
      return "`" + path + "` is the object that holds `" + below + "`, not an " + kind + ".";
    }
    List<String> known = declared.keySet().stream().map(AttributePath::toString).toList();
    String suggestion = SpellChecker.didYouMean(path.toString(), known);
    return "No " + kind + " `" + path + "` is declared." + suggestion;
  }

  private String hint() {
    return kind.equals("field")
        ? "Here names are fields of the element; `{input: path}` names an attribute of the request."
        : "Declare it under `inputs`, with its type.";
  }
}
