package org.policypack.differential.packs;

import java.util.Optional;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Level;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;

/** What the loader made of a generated text. */
record PackText(String yaml, LoadedPack loaded) {
  /** The errors with their places; empty where the pack is accepted. */
  String errors() {
    return loaded.diagnostics().stream()
        .filter(d -> d.level() == Level.ERROR)
        .map(PackText::told)
        .collect(Collectors.joining("\n"));
  }

  Optional<PolicyPack> pack() {
    return loaded.pack();
  }

  private static String told(Diagnostic d) {
    return d.span().location().line()
        + ": "
        + d.code()
        + ": "
        + d.message()
        + " | "
        + d.span().source().line(d.span().location().line());
  }
}
