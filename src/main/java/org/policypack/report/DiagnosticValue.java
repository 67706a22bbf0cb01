package org.policypack.report;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Location;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * Diagnostics as JSON. Lines and columns count from 1, the end stands behind the last character.
 */
public final class DiagnosticValue {
  private DiagnosticValue() {}

  /** All of a list, in its order. */
  public static ArrayValue list(List<Diagnostic> diagnostics) {
    return new ArrayValue(diagnostics.stream().map(DiagnosticValue::of).toList());
  }

  private static Value of(Diagnostic diagnostic) {
    ObjectValue.Builder object =
        ObjectValue.builder()
            .put("level", diagnostic.level().word())
            .put("code", diagnostic.code())
            .put("message", diagnostic.message());
    diagnostic.hint().ifPresent(hint -> object.put("hint", hint));
    if (!diagnostic.span().isNone()) {
      Location start = diagnostic.span().location();
      Location end = diagnostic.span().source().location(diagnostic.span().end());
      object.put("file", diagnostic.span().source().name());
      object.put("line", start.line()).put("column", start.column());
      object.put("end_line", end.line()).put("end_column", end.column());
    }
    return object.build();
  }
}
