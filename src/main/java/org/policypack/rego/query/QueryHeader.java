package org.policypack.rego.query;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.eval.QueryContext;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/**
 * The package and the imports of a query, as the head of a module. As in OPA each is read by
 * itself, imports first, and only the first mistake is told.
 *
 * @param packageName the package, such as {@code a.b}, if the query stands in one
 * @param imports paths, such as {@code data.a as b}
 */
record QueryHeader(Optional<String> packageName, List<String> imports) {
  private static final String NAME = "query";
  private static final String PACKAGE = "package ";
  private static final String FIRST_LINE = PACKAGE + NAME + "\n";

  /** What the query sees; only for a header without mistakes. */
  QueryContext context() {
    if (packageName.isEmpty() && imports.isEmpty()) {
      return QueryContext.NONE;
    }
    String text = PACKAGE + packageName.orElse(NAME) + lines();
    return new QueryContext(
        RegoParser.parse(SourceFile.of(NAME, text)).module(), packageName.isPresent());
  }

  private String lines() {
    StringBuilder lines = new StringBuilder("\n");
    imports.forEach(path -> lines.append(line(path)).append('\n'));
    return lines.toString();
  }

  private static String line(String path) {
    return "import " + path;
  }

  /** The first mistake, in a text of its own. */
  Optional<Diagnostic> mistake() {
    return imports.stream()
        .flatMap(path -> mistake(line(path)).stream())
        .findFirst()
        .or(() -> packageName.flatMap(name -> first(SourceFile.of(NAME, PACKAGE + name))));
  }

  private static Optional<Diagnostic> mistake(String line) {
    SourceFile alone = SourceFile.of(NAME, line);
    return first(SourceFile.of(NAME, FIRST_LINE + line))
        .map(found -> Diagnostic.error(found.code(), below(found.span(), alone), found.message()));
  }

  private static Span below(Span span, SourceFile alone) {
    int before = FIRST_LINE.length();
    return alone.span(Math.max(span.start() - before, 0), Math.max(span.end() - before, 0));
  }

  private static Optional<Diagnostic> first(SourceFile source) {
    return RegoParser.parse(source).diagnostics().stream().findFirst();
  }
}
