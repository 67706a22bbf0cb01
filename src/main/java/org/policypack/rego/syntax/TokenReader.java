package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.source.SourceFile;

/** Reads tokens one by one, with the comments between them; can go back to where it was. */
final class TokenReader {
  /**
   * Deeper nesting is refused, so that no recursion over a module exhausts the stack; a term counts
   * three times.
   */
  private static final int DEEPEST = 1_500;

  /** So many parts a reference, a package or an import may have. */
  private static final int MOST_PARTS = 250;

  /** Going back is rare; a text that makes it happen more often than this is refused. */
  private static final long MOST_READS = 100;

  private final SourceFile source;
  private final List<Token> tokens;
  private final List<Token> comments;
  private final Set<String> words = new HashSet<>();
  private int at;
  private int comment;
  private int lead = -1;
  private int depth;
  private long steps;

  TokenReader(SourceFile source) {
    this.source = source;
    Lexer.Lexed lexed = Lexer.lex(source);
    this.tokens = lexed.tokens();
    this.comments = lexed.comments();
  }

  /** Where the reader stands, for {@link #restore}. */
  record Mark(int at, int comment, int depth) {}

  Mark mark() {
    return new Mark(at, comment, depth);
  }

  void restore(Mark mark) {
    at = mark.at;
    comment = mark.comment;
    depth = mark.depth;
  }

  // Tokens.

  Token peek() {
    return tokens.get(at);
  }

  Token peekSecond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    if (++steps > 1_000 + MOST_READS * tokens.size()) {
      throw error(token, "too many ways to read this text");
    }
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean atSymbol(String symbol) {
    return peek().isSymbol(symbol);
  }

  /**
   * Whether the next token is the keyword, and not the start of a reference such as {@code if.x}.
   */
  boolean atKeyword(String word) {
    return peek().isName(word) && !startsReference();
  }

  /** Whether the next two tokens are a word and a dot or bracket directly behind it. */
  boolean startsReference() {
    Token second = peekSecond();
    return second.start() == peek().end() && (second.isSymbol(".") || second.isSymbol("["));
  }

  /** Makes a word a keyword from here on, as the import of it does. */
  void addWord(String word) {
    words.add(word);
  }

  /** Whether a word that is no keyword of v1 was imported as one. */
  boolean hasWord(String word) {
    return words.contains(word);
  }

  /** Whether the next token is an imported keyword. */
  boolean atWord(String word) {
    return hasWord(word) && peek().isName(word);
  }

  /** Whether a name can be no variable here. */
  boolean isReserved(Token token) {
    return Keywords.isReserved(token.text()) || hasWord(token.text());
  }

  /**
   * Lets the next word lead a reference although it is a keyword, as at the start of a condition.
   */
  void letLead() {
    lead = at;
  }

  /** Whether a keyword leads a reference here. */
  boolean mayLead() {
    return lead == at && startsReference();
  }

  /** Whether an opening parenthesis stands directly behind the next word. */
  boolean isCalled() {
    return peekSecond().start() == peek().end() && peekSecond().isSymbol("(");
  }

  boolean skipSymbol(String symbol) {
    boolean found = atSymbol(symbol);
    if (found) {
      next();
    }
    return found;
  }

  boolean skipKeyword(String word) {
    boolean found = atKeyword(word);
    if (found) {
      next();
    }
    return found;
  }

  Token expectSymbol(String symbol) {
    if (!atSymbol(symbol)) {
      throw unexpected("expected \"" + symbol + "\"");
    }
    return next();
  }

  /** Whether the next token stands directly behind the last one. */
  boolean touchesLast() {
    return at > 0 && peek().start() == lastEnd();
  }

  /** Whether the text at an offset is an opening brace. */
  boolean isBraceAt(int offset) {
    return source.text().charAt(offset) == '{';
  }

  int lastEnd() {
    return at == 0 ? 0 : tokens.get(at - 1).end();
  }

  /** Whether a line ends between the last token and the next. */
  boolean onNewLine() {
    return at == 0 || line(lastEnd()) < line(peek().start());
  }

  int line(int offset) {
    return source.lineNumber(offset);
  }

  Place from(int start) {
    return new Place(source.span(start, Math.max(start, lastEnd())));
  }

  // Nesting.

  void enter() {
    if (++depth > DEEPEST) {
      throw error(peek(), "max recursion depth of the parser exceeded");
    }
  }

  void leave() {
    depth--;
  }

  /** Refuses a path that has so many parts: documents nest as deeply as a path is long. */
  void checkParts(int parts) {
    if (parts > MOST_PARTS) {
      throw error(peek(), "more than " + MOST_PARTS + " parts in one reference");
    }
  }

  // Comments.

  /** The comments before the next token that nobody took yet. */
  List<Comment> takeComments() {
    return takeCommentsUntil(peek().start());
  }

  private List<Comment> takeCommentsUntil(int offset) {
    if (comment == comments.size() || comments.get(comment).start() >= offset) {
      return List.of();
    }
    List<Comment> taken = new ArrayList<>();
    while (comment < comments.size() && comments.get(comment).start() < offset) {
      Token token = comments.get(comment++);
      boolean more = comment < comments.size() && comments.get(comment).start() < offset;
      int following = more ? comments.get(comment).start() : offset;
      boolean gap = line(following) - line(token.start()) > 1;
      taken.add(new Comment(token.text(), gap, place(token)));
    }
    return taken;
  }

  /** The METADATA of the whole text, wherever the reader stands. */
  List<MetadataBlock> metadata() {
    if (comments.stream().noneMatch(token -> Comment.isMetadata(token.text()))) {
      return List.of();
    }
    List<Comment> first = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      Token token = comments.get(i);
      if (inFirstColumn(token)) {
        boolean goesOn = i + 1 < comments.size() && isBelow(comments.get(i + 1), token);
        first.add(new Comment(token.text(), !goesOn, place(token)));
      }
    }
    return MetadataBlock.in(first);
  }

  private boolean isBelow(Token comment, Token above) {
    return inFirstColumn(comment) && line(comment.start()) == line(above.start()) + 1;
  }

  private boolean inFirstColumn(Token token) {
    return token.start() == 0 || source.text().charAt(token.start() - 1) == '\n';
  }

  private Place place(Token token) {
    return new Place(source.span(token.start(), token.end()));
  }

  /** The comment behind the last token on its line, or null where there is none. */
  @Nullable String takeCommentBehind() {
    if (comment >= comments.size()) {
      return null;
    }
    Token token = comments.get(comment);
    boolean next = token.start() >= lastEnd() && token.start() < peek().start();
    if (!next || line(token.start()) != line(lastEnd())) {
      return null;
    }
    comment++;
    return token.text();
  }

  // Errors.

  SyntaxException unexpected(String message) {
    return error(peek(), "unexpected " + peek().described() + " token: " + message);
  }

  SyntaxException illegal() {
    return error(peek(), "unexpected " + peek().described() + " token");
  }

  SyntaxException error(Token token, String message) {
    return new SyntaxException(source.span(token.start(), token.end()), message);
  }

  SyntaxException error(Node node, String message) {
    return new SyntaxException(node.span(), message);
  }
}
