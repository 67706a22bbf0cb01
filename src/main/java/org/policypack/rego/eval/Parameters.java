package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.rego.syntax.Body;
import org.policypack.rego.syntax.Expression;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Place;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Statement;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/**
 * The parameters of a function. One that must be evaluated, such as a reference, becomes a variable
 * that the end of the body compares, as in OPA.
 *
 * @param names terms whose variables are the function's own
 * @param patterns what the arguments must look like
 */
record Parameters(List<Term> names, List<Term> patterns, Optional<Body> body) {
  Parameters {
    names = List.copyOf(names);
    patterns = List.copyOf(patterns);
  }

  static Parameters of(List<Term> parameters, Optional<Body> body) {
    if (parameters.stream().noneMatch(Parameters::isEvaluated)) {
      return new Parameters(parameters, parameters, body);
    }
    List<Term> names = new ArrayList<>();
    List<Term> patterns = new ArrayList<>();
    List<Expression> expressions = new ArrayList<>();
    body.ifPresent(b -> expressions.addAll(b.expressions()));
    for (Term parameter : parameters) {
      names.add(parameter);
      Term pattern = parameter;
      if (isEvaluated(parameter)) {
        // No name of a module begins so.
        pattern = new Var("$" + patterns.size(), parameter.place());
        Statement same = new Statement.Unify(pattern, parameter, parameter.place());
        expressions.add(new Expression(false, same, List.of(), parameter.place()));
        names.add(pattern);
        variables(parameter).forEach(names::add);
      }
      patterns.add(pattern);
    }
    Place place = body.map(Body::place).orElse(Place.NONE);
    return new Parameters(names, patterns, Optional.of(new Body(expressions, Layout.LINES, place)));
  }

  private static boolean isEvaluated(Term term) {
    return term instanceof Ref
        || term instanceof TemplateString
        || !Parts.closures(term).isEmpty()
        || Parts.of(term).stream().anyMatch(Parameters::isEvaluated);
  }

  /** All names in a parameter, which hide rules of the same name. */
  private static Stream<Var> variables(Term term) {
    List<Var> found = new ArrayList<>();
    Parts.walk(
        term,
        part -> {
          if (part instanceof Var variable) {
            found.add(variable);
          } else if (part instanceof TemplateString template) {
            Templates.terms(template)
                .forEach(inside -> Parts.variables(inside, name -> addUnlessDocument(name, found)));
          }
        });
    return found.stream();
  }

  private static void addUnlessDocument(Var name, List<Var> found) {
    if (!name.name().equals("input") && !name.name().equals("data")) {
      found.add(name);
    }
  }
}
