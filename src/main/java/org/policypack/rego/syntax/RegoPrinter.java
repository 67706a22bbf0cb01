package org.policypack.rego.syntax;

import java.util.List;

/**
 * Prints modules as {@code opa fmt} of OPA 1.22.2 leaves them: tabs, one blank line between rules,
 * brackets and operators as it sets them. Where a bracket's content breaks into lines is said by
 * its {@link Layout}.
 */
public final class RegoPrinter {
  private final Page page = new Page();
  private final TermPrinter terms = new TermPrinter(page);

  /**
   * Whether names of rules are written with dots. {@code opa fmt} writes {@code p["q"]} as long as
   * no rule of the module has a name of three parts or adds to a set with a name of two.
   */
  private final boolean dottedNames;

  private RegoPrinter(boolean dottedNames) {
    this.dottedNames = dottedNames;
  }

  /** A whole module, ending in one line break. */
  public static String print(Module module) {
    RegoPrinter printer = new RegoPrinter(module.rules().stream().anyMatch(RegoPrinter::isDotted));
    printer.module(module);
    return printer.page + "\n";
  }

  /** A term alone. */
  public static String print(Term term) {
    RegoPrinter printer = new RegoPrinter(true);
    printer.terms.term(term);
    return printer.page.toString();
  }

  /** An expression alone. */
  public static String print(Expression expression) {
    RegoPrinter printer = new RegoPrinter(true);
    printer.terms.expression(expression);
    return printer.page.toString();
  }

  private void module(Module module) {
    packageClause(module.packageClause());
    boolean first = true;
    for (Import anImport : module.imports()) {
      separate(first || anImport.gap() || !anImport.before().isEmpty());
      importOf(anImport);
      first = false;
    }
    rules(module.rules());
    if (!module.closing().isEmpty()) {
      page.blankLine();
      terms.trailingComments(module.closing());
    }
  }

  private void packageClause(PackageClause clause) {
    terms.commentsAbove(clause.before());
    page.add("package ").add(clause.path().getFirst());
    clause.path().stream().skip(1).forEach(terms::key);
    clause.behind().ifPresent(terms::commentBehind);
  }

  private void importOf(Import anImport) {
    terms.commentsAbove(anImport.before());
    page.add("import ").add(anImport.path().getFirst());
    boolean language = anImport.isLanguage();
    anImport.path().stream().skip(1).forEach(language ? key -> page.add(".").add(key) : terms::key);
    anImport.alias().ifPresent(alias -> page.add(" as ").add(alias));
    anImport.behind().ifPresent(terms::commentBehind);
  }

  private void rules(List<Rule> rules) {
    boolean onOneLine = false;
    for (Rule rule : rules) {
      String text = alone(rule);
      boolean alsoOnOneLine = isGroupable(rule) && text.indexOf('\n') < 0;
      boolean adjoins = rule.adjoining() && onOneLine && alsoOnOneLine && rule.before().isEmpty();
      separate(!adjoins);
      terms.commentsAbove(rule.before());
      page.add(text);
      onOneLine = alsoOnOneLine;
    }
  }

  private void separate(boolean byBlankLine) {
    if (byBlankLine) {
      page.blankLine();
    } else {
      page.nextLine();
    }
  }

  private static boolean isGroupable(Rule rule) {
    return !rule.isDefault() && rule.elses().isEmpty();
  }

  private String alone(Rule rule) {
    RegoPrinter printer = new RegoPrinter(dottedNames);
    printer.rule(rule);
    return printer.page.toString();
  }

  private void rule(Rule rule) {
    page.add(rule.isDefault() ? "default " : "");
    head(rule.head(), isBare(rule));
    boolean braces = !rule.elses().isEmpty();
    rule.body().ifPresent(body -> terms.ruleBody(body, braces, true));
    for (int i = 0; i < rule.elses().size(); i++) {
      branch(rule.elses().get(i), i < rule.elses().size() - 1);
    }
    rule.behind().ifPresent(terms::commentBehind);
  }

  /** A rule without body and value: only {@code p := true} can say it. */
  private static boolean isBare(Rule rule) {
    Rule.Head head = rule.head();
    return rule.body().isEmpty() && head.value().isEmpty() && !head.isContains();
  }

  private void head(Rule.Head head, boolean bare) {
    name(head.name());
    head.arguments()
        .ifPresent(arguments -> terms.list("(", arguments, head.layout(), ")", terms::argument));
    head.key()
        .ifPresent(
            key -> {
              page.add(" contains ");
              terms.term(key);
            });
    head.value()
        .ifPresent(
            value -> {
              page.add(" := ");
              terms.term(value);
            });
    page.add(bare ? " := true" : "");
  }

  private void name(Ref name) {
    if (dottedNames || name.path().size() != 1) {
      terms.reference(name);
      return;
    }
    terms.term(name.head());
    page.add("[");
    terms.term(name.path().getFirst());
    page.add("]");
  }

  private static boolean isDotted(Rule rule) {
    int further = rule.head().name().path().size();
    return further > 1 || (further == 1 && rule.head().isContains());
  }

  private void branch(Rule.Else branch, boolean braces) {
    if (branch.before().isEmpty()) {
      page.add(" ");
    } else {
      page.blankLine();
      terms.commentsAbove(branch.before());
    }
    page.add("else");
    branch
        .value()
        .ifPresent(
            value -> {
              page.add(" := ");
              terms.term(value);
            });
    branch.body().ifPresent(body -> terms.ruleBody(body, braces, false));
  }
}
