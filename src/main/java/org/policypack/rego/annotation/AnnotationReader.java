package org.policypack.rego.annotation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.rego.syntax.Comment;
import org.policypack.rego.syntax.MetadataBlock;
import org.policypack.rego.yaml.YamlNode;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.policypack.rego.yaml.YamlTree;
import org.policypack.source.Span;
import org.policypack.value.NullValue;

/** Reads METADATA blocks as OPA 1.22.2 does ({@code metadataParser} of its {@code ast}). */
final class AnnotationReader {
  /** The code of all that is wrong with METADATA by itself. */
  static final String CODE = "rego_parse_error";

  private static final YamlNode NOTHING = new YamlNode.Scalar("!!null", "", NullValue.NULL, 1);

  private static final Pattern LINE =
      Pattern.compile("yaml:(?: unmarshal errors:\\s*)? line (\\d+):");

  /** A line whose first colon ends no key; that of a URL needs not to. */
  private static final Pattern GLUED = Pattern.compile("[^:]*:[^ \\t/].*");

  private AnnotationReader() {}

  /**
   * Reads a block.
   *
   * @param problems gets the reason where OPA refuses it
   * @return what it says, or empty where it is refused
   */
  static Optional<Annotation> read(MetadataBlock block, List<Diagnostic> problems) {
    Span start = block.place().span();
    try {
      String text = text(block);
      if (text.isBlank()) {
        throw new AnnotationException("expected METADATA block, found whitespace");
      }
      RawAnnotation raw = new RawAnnotation(YamlTree.read(text).orElse(NOTHING));
      if (!raw.wrong().isEmpty()) {
        throw new YamlException("yaml: unmarshal errors:\n  " + String.join("\n  ", raw.wrong()));
      }
      return Optional.of(raw.annotation(start));
    } catch (YamlException e) {
      problems.add(refused(block, e.text()));
    } catch (AnnotationException e) {
      problems.add(Diagnostic.error(CODE, start, e.text()));
    }
    return Optional.empty();
  }

  /** The lines without the blank that usually follows the number sign. */
  private static String text(MetadataBlock block) {
    StringBuilder text = new StringBuilder();
    for (Comment line : block.lines()) {
      text.append(line.text().startsWith(" ") ? line.text().substring(1) : line.text());
      text.append('\n');
    }
    return text.toString();
  }

  /** Tells bad YAML where OPA tells it: on the line behind the bad one, if there is one. */
  private static Diagnostic refused(MetadataBlock block, String message) {
    Matcher line = LINE.matcher(message);
    int index = line.lookingAt() ? Integer.parseInt(line.group(1)) : 0;
    Comment told = block.lines().get(Math.min(index, block.lines().size() - 1));
    Diagnostic diagnostic = Diagnostic.error(CODE, told.place().span(), message);
    return block.lines().stream()
        .map(Comment::text)
        .filter(text -> GLUED.matcher(text).lookingAt())
        .findFirst()
        .map(text -> diagnostic.withHint("Write a blank behind the colon: " + text.strip()))
        .orElse(diagnostic);
  }
}
