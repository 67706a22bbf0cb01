package org.policypack.rego.namecheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Closure;
import org.policypack.rego.syntax.DeclaredNames;
import org.policypack.rego.syntax.Parts;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;
import org.policypack.rego.syntax.WrittenNames;

/** What names mean at the present place of a query or of a branch of a rule. */
final class Scope {
  private final ModuleNames names;
  private final Declarations declared;

  /** For each body around the present place the names that hide those of the module there. */
  private final Deque<Set<String>> hidden = new ArrayDeque<>();

  /** The scope of a query. */
  Scope(ModuleNames names, Body query) {
    this(names, new Declarations(), List.of(), Optional.of(query));
  }

  /**
   * The scope of a branch.
   *
   * @param declared the names that it has from the start; gets those that are met
   */
  Scope(ModuleNames names, Declarations declared, List<Term> parameters, Optional<Body> body) {
    this.names = names;
    this.declared = declared;
    hidden.push(WrittenNames.ALL.in(parameters));
    body.ifPresent(b -> hidden.push(DeclaredNames.reservedIn(b)));
  }

  Declarations declared() {
    return declared;
  }

  void enter(Closure closure) {
    hidden.push(WrittenNames.ALL.in(closure.parameters()));
    hidden.push(DeclaredNames.reservedIn(closure.body()));
    declared.push();
  }

  void leave() {
    declared.pop();
    hidden.pop();
    hidden.pop();
  }

  /** Whether a name stands for a rule or an import. */
  boolean isOfModule(String name) {
    return !Var.isDocument(name)
        && names.path(name) != null
        && hidden.stream().noneMatch(set -> set.contains(name));
  }

  /** Whether a variable hides the function that a call names. */
  boolean isHidden(Call call) {
    boolean[] found = {false};
    Parts.variables(
        call.function(),
        name -> {
          Declarations.Name known = isOfModule(name.name()) ? null : declared.find(name.name());
          found[0] |= known != null && known.isDeclared();
        });
    return found[0];
  }

  /**
   * Notes a variable.
   *
   * @param longer whether a path stands behind it; {@code input} alone is a document unless {@code
   *     some} declared it, but at the start of a path it counts as a name, as in OPA
   */
  void mention(Var variable, boolean longer) {
    String name = variable.name();
    if (variable.isWildcard()) {
      return;
    }
    if (isOfModule(name)) {
      declared.mention("data");
    } else if (!Var.isDocument(name) || longer || isOfSome(name)) {
      declared.mention(name);
    }
  }

  private boolean isOfSome(String name) {
    Declarations.Name known = declared.find(name);
    return known != null && known.occurrence() == Declarations.Occurrence.DECLARED;
  }

  /** Notes those of some names that stand for variables. */
  void mentionVariables(Set<String> found) {
    found.stream()
        .filter(name -> !Var.isDocument(name) && !isOfModule(name))
        .forEach(declared::mention);
  }
}
