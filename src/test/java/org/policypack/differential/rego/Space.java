package org.policypack.differential.rego;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.rego.syntax.Import;
import org.policypack.rego.syntax.Module;
import org.policypack.rego.syntax.PackageClause;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.RegoPrinter;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** Moves a module below a name of its own, with all that it knows of {@code data}. */
final class Space {
  private Space() {}

  /** The seed as a trial below a name. */
  static Trial trial(Seed seed, String space) {
    Module moved = TreeRewriter.rewrite(seed.module(), node -> moved(node, space));
    StringBuilder path = new StringBuilder("data");
    for (String key : moved.packagePath()) {
      path.append("[\"").append(key).append("\"]");
    }
    return new Trial(
        space, seed.name(), path.toString(), RegoPrinter.print(moved), seed.data(), seed.input());
  }

  private static Object moved(Object node, String space) {
    return switch (node) {
      case PackageClause p ->
          new PackageClause(below(p.path(), space, 0), p.before(), p.behind(), p.place());
      case Import i when i.path().getFirst().equals("data") ->
          new Import(
              below(i.path(), space, 1),
              i.path().size() == 1 && i.alias().isEmpty() ? Optional.of("data") : i.alias(),
              i.gap(),
              i.before(),
              i.behind(),
              i.place());
      case Var v when v.name().equals("data") ->
          new Ref(v, List.of(new StringTerm(space, false, Place.NONE)), Place.NONE);
      // The head became a reference of its own.
      case Ref r when r.head() instanceof Ref head && isData(head) -> {
        List<Term> path = new ArrayList<>(head.path());
        path.addAll(r.path());
        yield new Ref(head.head(), path, r.place());
      }
      default -> node;
    };
  }

  private static boolean isData(Ref ref) {
    return ref.head() instanceof Var v && v.name().equals("data");
  }

  private static List<String> below(List<String> path, String space, int at) {
    List<String> longer = new ArrayList<>(path);
    longer.add(at, space);
    return longer;
  }
}
