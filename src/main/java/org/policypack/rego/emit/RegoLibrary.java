package org.policypack.rego.emit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.ParseResult;
import org.policypack.rego.syntax.RegoParser;
import org.policypack.rego.syntax.Rule;
import org.policypack.resource.TextResource;
import org.policypack.source.SourceFile;

/** The Rego that modules share, read from the resources beside this class. */
final class RegoLibrary {
  private RegoLibrary() {}

  /** All rules of a resource, such as {@code decision.rego}. */
  static List<Rule> rules(String resource) {
    SourceFile source = SourceFile.of(resource, TextResource.read(RegoLibrary.class, resource));
    ParseResult result = RegoParser.parse(source);
    Module module =
        result
            .module()
            .orElseThrow(() -> new IllegalStateException(result.diagnostics().toString()));
    return module.rules();
  }

  /** The functions of the library that the given rules call, directly or through each other. */
  static List<Rule> called(List<Rule> callers) {
    List<Rule> library = rules("library.rego");
    Set<String> known = new LinkedHashSet<>();
    library.forEach(rule -> known.add(name(rule)));
    Set<String> wanted = new LinkedHashSet<>();
    List<Rule> open = new ArrayList<>(callers);
    while (!open.isEmpty()) {
      Set<String> names = CalledNames.of(open);
      names.retainAll(known);
      names.removeAll(wanted);
      wanted.addAll(names);
      open = library.stream().filter(rule -> names.contains(name(rule))).toList();
    }
    return library.stream().filter(rule -> wanted.contains(name(rule))).toList();
  }

  /** The name of a rule, as its head begins. */
  static String name(Rule rule) {
    return rule.head().name().head() instanceof org.policypack.rego.syntax.Var head
        ? head.name()
        : "";
  }
}
