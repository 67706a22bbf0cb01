package org.policypack.pack.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.pack.PolicyPack;

/**
 * Warns of what packs that stand together should not share: an id, by which commands and readiness
 * packets find them, and a Rego package, whose rules OPA joins into one module.
 */
public final class SharedNameCheck {
  private final Map<String, PolicyPack> byId = new HashMap<>();
  private final Map<String, PolicyPack> byPackage = new HashMap<>();

  /** What is to be said of a pack beside those asked about before; at its first line. */
  public List<Diagnostic> next(PolicyPack pack) {
    Diagnostics found = new Diagnostics();
    check(found, Problem.SHARED_ID, "The id", pack.id(), pack, byId);
    check(found, Problem.SHARED_PACKAGE, "The Rego package", pack.regoPackage(), pack, byPackage);
    return found.sorted();
  }

  private static void check(
      Diagnostics found,
      Problem problem,
      String what,
      String name,
      PolicyPack pack,
      Map<String, PolicyPack> earlier) {
    PolicyPack first = earlier.putIfAbsent(name, pack);
    if (first != null) {
      found.warning(
          problem.code(),
          pack.source().span(0, 0),
          what + " `" + name + "` is that of `" + first.source().name() + "` too.",
          "Give one of the two packs another name, or keep them in different folders of packs.");
    }
  }
}
