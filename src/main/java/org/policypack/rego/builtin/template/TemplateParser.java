package org.policypack.rego.builtin.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.template.Token.Kind;

/** Reads templates: texts, actions and what belongs between {@code if} and {@code end}. */
final class TemplateParser {
  /** A template that is nested deeper is none that anybody wrote. */
  private static final int DEEPEST = 200;

  private final TokenCursor tokens;
  private final Map<String, List<Node>> named = new HashMap<>();

  /** Of the definition that is being read. */
  private PipelineParser pipelines;

  private int loops;
  private int depth;

  TemplateParser(String text) {
    this.tokens = new TokenCursor(text);
    this.pipelines = new PipelineParser(tokens);
  }

  Template parse() {
    List<Node> main = new ArrayList<>();
    while (!tokens.peek().is(Kind.END)) {
      int start = tokens.mark();
      if (tokens.next().is(Kind.OPEN) && tokens.nextNonSpace().isKeyword("define")) {
        define();
      } else {
        tokens.backTo(start);
        main.add(node());
      }
    }
    add(Template.MAIN, main);
    return new Template(named);
  }

  /** A definition that is empty replaces none. */
  private void add(String name, List<Node> body) {
    List<Node> known = named.get(name);
    if (known == null || Node.isEmpty(known)) {
      named.put(name, List.copyOf(body));
    } else if (!Node.isEmpty(body)) {
      throw tokens.error("template: multiple definition of template \"" + name + "\"");
    }
  }

  private void define() {
    String name = name("define clause");
    tokens.expect(Kind.CLOSE, "define clause");
    definition(name);
  }

  private String name(String context) {
    Token token = tokens.nextNonSpace();
    if (!token.is(Kind.STRING) && !token.is(Kind.RAW_STRING)) {
      throw tokens.unexpected(token, context);
    }
    try {
      return Literals.string(token.text());
    } catch (TemplateException e) {
      throw tokens.error(e.text());
    }
  }

  /** Has variables and loops of its own. */
  private void definition(String name) {
    PipelineParser outerPipelines = pipelines;
    int outerLoops = loops;
    pipelines = new PipelineParser(tokens);
    loops = 0;
    List<Node> body = body();
    endOfBody("end");
    add(name, body);
    pipelines = outerPipelines;
    loops = outerLoops;
  }

  /** Reads up to an {@code end} or an {@code else}, which stays. */
  private List<Node> body() {
    if (++depth > DEEPEST) {
      throw tokens.error("the template is nested more than " + DEEPEST + " deep");
    }
    List<Node> nodes = new ArrayList<>();
    while (!atEndOfBody()) {
      if (tokens.peekNonSpace().is(Kind.END)) {
        throw tokens.error("unexpected EOF");
      }
      nodes.add(node());
    }
    depth--;
    return nodes;
  }

  private boolean atEndOfBody() {
    int start = tokens.mark();
    boolean open = tokens.nextNonSpace().is(Kind.OPEN);
    Token word = tokens.nextNonSpace();
    tokens.backTo(start);
    return open && (word.isKeyword("end") || word.isKeyword("else"));
  }

  private void endOfBody(String word) {
    tokens.expect(Kind.OPEN, word);
    Token found = tokens.nextNonSpace();
    if (!found.isKeyword(word)) {
      throw tokens.error("expected " + word + "; found {{" + found.text() + "}}");
    }
    tokens.expect(Kind.CLOSE, word);
  }

  private Node node() {
    Token token = tokens.nextNonSpace();
    return switch (token.kind()) {
      case TEXT -> new Node.Text(token.text());
      case OPEN -> action();
      default -> throw tokens.unexpected(token, "input");
    };
  }

  private Node action() {
    Token word = tokens.peekNonSpace();
    if (!word.is(Kind.KEYWORD) || word.text().equals("define")) {
      return new Node.Action(pipelines.read("command", Kind.CLOSE));
    }
    tokens.next();
    return switch (word.text()) {
      case "if", "with" -> choice(word.text());
      case "range" -> loop();
      case "template" -> invocation(word);
      case "block" -> block(word);
      case "break" -> leaving("break", new Node.Break());
      case "continue" -> leaving("continue", new Node.Continue());
      default -> throw tokens.error("unexpected {{" + word.text() + "}}");
    };
  }

  private Node leaving(String word, Node node) {
    tokens.expect(Kind.CLOSE, "{{" + word + "}}");
    if (loops == 0) {
      throw tokens.error("{{" + word + "}} outside {{range}}");
    }
    return node;
  }

  private Node choice(String word) {
    int variables = pipelines.mark();
    Pipeline pipeline = pipelines.read(word, Kind.CLOSE);
    List<Node> body = body();
    List<Node> otherwise = otherwise(word);
    pipelines.backTo(variables);
    return new Node.Choice(pipeline, word.equals("with"), body, otherwise);
  }

  private Node loop() {
    int variables = pipelines.mark();
    Pipeline pipeline = pipelines.read("range", Kind.CLOSE);
    loops++;
    List<Node> body = body();
    loops--;
    List<Node> otherwise = otherwise("range");
    pipelines.backTo(variables);
    return new Node.Loop(pipeline, body, otherwise);
  }

  /** What stands behind {@code else}, up to and with the {@code end}. */
  private @Nullable List<Node> otherwise(String word) {
    tokens.expect(Kind.OPEN, word);
    if (tokens.nextNonSpace().isKeyword("end")) {
      tokens.expect(Kind.CLOSE, "end");
      return null;
    }
    Token next = tokens.peekNonSpace();
    if (!word.equals("range") && next.isKeyword(word)) {
      tokens.next();
      return List.of(nested(word));
    }
    tokens.expect(Kind.CLOSE, "else");
    List<Node> body = body();
    endOfBody("end");
    return body;
  }

  /** {@code else if}: its {@code end} ends both. */
  private Node nested(String word) {
    if (++depth > DEEPEST) {
      throw tokens.error("the template is nested more than " + DEEPEST + " deep");
    }
    Node node = choice(word);
    depth--;
    return node;
  }

  private Node invocation(Token word) {
    String name = name("template clause");
    @Nullable Pipeline dot = null;
    if (tokens.peekNonSpace().is(Kind.CLOSE)) {
      tokens.next();
    } else {
      dot = pipelines.read("template clause", Kind.CLOSE);
    }
    return new Node.Invocation(name, dot, tokens.place(word));
  }

  private Node block(Token word) {
    String name = name("block clause");
    Pipeline dot = pipelines.read("block clause", Kind.CLOSE);
    Place place = tokens.place(word);
    definition(name);
    return new Node.Invocation(name, dot, place);
  }
}
