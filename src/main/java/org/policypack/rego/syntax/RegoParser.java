package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;

/** Reads Rego v1. Stops at the first error of a text, as OPA does for most. */
public final class RegoParser {
  private static final String CODE = "rego_parse_error";

  private RegoParser() {}

  /** Reads a module. */
  public static ParseResult parse(SourceFile source) {
    return attempt(source, reader -> new ModuleParser(reader).module())
        .map(
            module -> new ParseResult(Optional.of(module), List.of()),
            diagnostic -> new ParseResult(Optional.empty(), List.of(diagnostic)));
  }

  /** Reads a query: the expressions of a body, separated by semicolons or line breaks. */
  public static QueryResult parseQuery(SourceFile source) {
    return attempt(source, reader -> new BodyParser(reader).query())
        .map(
            body -> new QueryResult(Optional.of(body), List.of()),
            diagnostic -> new QueryResult(Optional.empty(), List.of(diagnostic)));
  }

  /** All comments of a text that is a module, in order, with their places. */
  public static List<Comment> comments(SourceFile source) {
    return Lexer.lex(source).comments().stream()
        .map(
            comment ->
                new Comment(
                    comment.text(), false, new Place(source.span(comment.start(), comment.end()))))
        .toList();
  }

  /** What became of the text of a query; {@code body} is empty where it is none. */
  public record QueryResult(Optional<Body> body, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public QueryResult {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  private static <T extends Node> Attempt<T> attempt(
      SourceFile source, Function<TokenReader, T> parse) {
    try {
      return new Attempt<>(Optional.of(parse.apply(new TokenReader(source))), Optional.empty());
    } catch (SyntaxException e) {
      return refused(e.span(), e.text());
    } catch (StackOverflowError e) {
      return refused(source.span(0, 0), "max recursion depth of the parser exceeded");
    }
  }

  private static <T extends Node> Attempt<T> refused(Span span, String message) {
    return new Attempt<>(Optional.empty(), Optional.of(Diagnostic.error(CODE, span, message)));
  }

  /** Either a node or a diagnostic. */
  private record Attempt<T>(Optional<T> node, Optional<Diagnostic> diagnostic) {
    <R> R map(Function<T, R> found, Function<Diagnostic, R> failed) {
      return node.map(found).orElseGet(() -> failed.apply(diagnostic.orElseThrow()));
    }
  }
}
