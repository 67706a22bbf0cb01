package org.policypack.rego.query;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Location;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Diagnostics as OPA writes errors into JSON ({@code internal/presentation}). Of its members {@code
 * stack_trace} is left out, and the {@code details} of type errors.
 */
public final class OpaErrors {
  private static final String PARSE_ERROR = "rego_parse_error";

  private OpaErrors() {}

  /**
   * The errors as an array.
   *
   * @param query the source that OPA calls by no name
   */
  public static Value of(List<Diagnostic> diagnostics, SourceFile query) {
    return new ArrayValue(diagnostics.stream().map(d -> of(d, query)).toList());
  }

  private static Value of(Diagnostic diagnostic, SourceFile query) {
    ObjectValue.Builder error = ObjectValue.builder().put("message", diagnostic.message());
    if (isOfOpa(diagnostic.code())) {
      error.put("code", diagnostic.code());
      if (!diagnostic.span().isNone()) {
        error.put("location", location(diagnostic.span(), query));
      }
    }
    if (diagnostic.code().equals(PARSE_ERROR) && !diagnostic.span().isNone()) {
      error.put("details", details(diagnostic.span()));
    }
    return error.build();
  }

  private static boolean isOfOpa(String code) {
    return code.startsWith("rego_") || code.startsWith("eval_");
  }

  /** A place as OPA writes it: the end of a text is its last character. */
  public static Value location(Span span, SourceFile query) {
    Location location = span.location();
    return ObjectValue.builder()
        .put("file", span.source() == query ? "" : span.source().name())
        .put("row", location.line())
        .put("col", location.column() - (isEnd(span) ? 1 : 0))
        .build();
  }

  private static boolean isEnd(Span span) {
    return span.start() > 0 && span.start() == span.source().text().length();
  }

  /** The line, and how many bytes of it stand before the place. */
  private static Value details(Span span) {
    int at = isEnd(span) ? span.source().text().stripTrailing().length() - 1 : span.start();
    Location location = span.source().location(at);
    String line = span.source().line(location.line());
    int before = line.offsetByCodePoints(0, location.column() - 1);
    return ObjectValue.builder()
        .put("line", line)
        .put("idx", line.substring(0, before).getBytes(StandardCharsets.UTF_8).length)
        .build();
  }
}
