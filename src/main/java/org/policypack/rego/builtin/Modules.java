package org.policypack.rego.builtin;

import java.util.List;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.tree.SyntaxTree;
import org.policypack.source.SourceFile;
import org.policypack.value.Value;

/** Functions about the text of modules. */
final class Modules {
  private Modules() {}

  static void addTo(Builtins list) {
    list.add(
        "rego.parse_module",
        (a, c) -> parsed(SourceFile.of(Operands.string(a, 0), Operands.string(a, 1)), c));
  }

  private static Value parsed(SourceFile source, CallContext context) {
    ParseResult result = RegoParser.parse(source);
    return result
        .module()
        .map(module -> context.admit(SyntaxTree.of(module, RegoParser.comments(source))))
        .orElseThrow(() -> refused(result.diagnostics()));
  }

  /** OPA's words for a list of errors. */
  private static BuiltinException refused(List<Diagnostic> diagnostics) {
    String count =
        diagnostics.size() == 1 ? "1 error occurred: " : diagnostics.size() + " errors occurred:\n";
    return BuiltinException.of(
        diagnostics.stream().map(Modules::line).collect(Collectors.joining("\n", count, "")));
  }

  private static String line(Diagnostic diagnostic) {
    var place = diagnostic.span().location();
    String name = diagnostic.span().source().name();
    String where = name.isEmpty() ? place.toString() : name + ":" + place.line();
    return where + ": " + diagnostic.code() + ": " + diagnostic.message();
  }
}
