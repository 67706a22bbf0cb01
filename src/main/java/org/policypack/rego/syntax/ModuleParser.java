package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses a file: its package, its imports, its rules. */
final class ModuleParser {
  private static final Set<String> IMPORTABLE = Set.of("data", "input", "rego", "future");

  private final TokenReader reader;
  private final RuleParser rules;

  ModuleParser(TokenReader reader) {
    this.reader = reader;
    this.rules = new RuleParser(reader);
  }

  Module module() {
    int start = reader.peek().start();
    PackageClause clause = packageClause();
    List<Import> imports = new ArrayList<>();
    List<Rule> found = new ArrayList<>();
    while (!reader.atEnd()) {
      if (reader.atKeyword("import")) {
        imports.add(importOf(found.isEmpty() && !imports.isEmpty()));
      } else if (reader.atKeyword("package")) {
        throw reader.error(reader.peek(), "unexpected package");
      } else {
        found.addAll(rules.rules(found.isEmpty()));
      }
    }
    return new Module(
        clause, imports, found, reader.takeComments(), reader.metadata(), reader.from(start));
  }

  private PackageClause packageClause() {
    List<Comment> before = reader.takeComments();
    if (reader.atEnd()) {
      throw reader.error(reader.peek(), "empty module");
    }
    if (!reader.atKeyword("package")) {
      throw reader.error(reader.peek(), "package expected");
    }
    int start = reader.next().start();
    List<String> path = path();
    Place place = reader.from(start);
    return new PackageClause(path, before, Optional.ofNullable(reader.takeCommentBehind()), place);
  }

  private Import importOf(boolean mayHaveGap) {
    int lastLine = reader.line(reader.lastEnd());
    List<Comment> before = reader.takeComments();
    int start = reader.next().start();
    boolean gap = mayHaveGap && reader.line(start) - lastLine > 1;
    Token first = reader.peek();
    List<String> path = path();
    if (!IMPORTABLE.contains(path.getFirst())) {
      throw reader.error(
          first,
          "unexpected import path, must begin with one of: {data, future, input, rego}, got: "
              + path.getFirst());
    }
    Token as = reader.peek();
    Optional<String> alias = alias();
    boolean keyword = alias.isEmpty() && Keywords.isKeyword(path.getLast());
    if (keyword && !path.getFirst().equals("future")) {
      throw reader.error(
          first, "unexpected import path, must not end with a keyword, got: " + path.getLast());
    }
    Place place = reader.from(start);
    LanguageImport.of(path)
        .ifPresent(language -> language.apply(reader, first, alias.isPresent() ? as : null));
    Optional<String> behind = Optional.ofNullable(reader.takeCommentBehind());
    return new Import(path, alias, gap, before, behind, place);
  }

  private Optional<String> alias() {
    if (!reader.skipKeyword("as")) {
      return Optional.empty();
    }
    Token name = reader.peek();
    if (name.kind() != Token.Kind.NAME || reader.isReserved(name)) {
      throw reader.unexpected("expected var");
    }
    return Optional.of(reader.next().text());
  }

  /** A name with string keys behind it. */
  private List<String> path() {
    Token first = reader.peek();
    if (first.kind() != Token.Kind.NAME) {
      throw reader.illegal();
    }
    List<String> path = new ArrayList<>();
    path.add(reader.next().text());
    while (reader.touchesLast() && (reader.atSymbol(".") || reader.atSymbol("["))) {
      if (reader.atSymbol(".")) {
        path.add(rules.terms().dotKey().text());
      } else {
        reader.next();
        path.add(stringKey());
        reader.expectSymbol("]");
      }
      reader.checkParts(path.size());
    }
    return path;
  }

  private String stringKey() {
    Token key = reader.peek();
    if (key.kind() != Token.Kind.STRING && key.kind() != Token.Kind.RAW_STRING) {
      throw reader.unexpected("expecting string");
    }
    return reader.next().text();
  }
}
