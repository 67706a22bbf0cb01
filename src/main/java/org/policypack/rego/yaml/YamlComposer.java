package org.policypack.rego.yaml;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.rego.yaml.YamlScalars.YamlException;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ScannerException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** Reads texts of YAML into the nodes of the library, with scalars as they are written. */
final class YamlComposer {
  /** Deeper documents are refused. */
  static final int DEEPEST = 1000;

  /** Aliases can multiply; this many values are more than any honest file holds. */
  static final int MOST_VALUES = 5_000_000;

  /** So many code points are more than any honest file holds. */
  private static final int LARGEST = 64 << 20;

  /** Marks plain scalars without a tag, whose meaning {@link YamlScalars} decides. */
  private static final Tag PLAIN = new Tag("tag:policypack,2026:plain");

  private static final String MERGE = "<<";

  /** Immutable; each block of METADATA is a text of its own. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new Unresolved())
          .setAllowDuplicateKeys(true)
          .setAllowRecursiveKeys(true)
          .setMaxAliasesForCollections(Integer.MAX_VALUE)
          .setCodePointLimit(LARGEST)
          .build();

  private YamlComposer() {}

  /** Leaves all plain scalars to us. */
  private static final class Unresolved implements Schema {
    @Override
    public ScalarResolver getScalarResolver() {
      return (text, implicit) -> implicit ? PLAIN : Tag.STR;
    }

    @Override
    public Map<Tag, ConstructNode> getSchemaTagConstructors() {
      return Map.of();
    }
  }

  /**
   * The first document of a text.
   *
   * @param whole whether what follows it must be well-formed
   * @throws YamlException where it is no YAML
   */
  static Optional<Node> first(String text, boolean whole) throws YamlException {
    try {
      Iterator<Node> documents = new Compose(SETTINGS).composeAllFromString(text).iterator();
      Optional<Node> first = documents.hasNext() ? Optional.of(documents.next()) : Optional.empty();
      while (whole && documents.hasNext()) {
        documents.next();
      }
      return first;
    } catch (StackOverflowError e) {
      // The library goes down into a text without a limit of its own.
      throw tooDeep();
    } catch (MarkedYamlEngineException e) {
      throw new YamlException("yaml: " + line(e, text) + problem(e));
    } catch (YamlEngineException e) {
      throw new YamlException("yaml: " + e.getMessage());
    }
  }

  static YamlException tooDeep() {
    return new YamlException("yaml: exceeded max depth of " + DEEPEST);
  }

  static YamlException tooMany() {
    return new YamlException("yaml: document contains excessive aliasing");
  }

  static YamlException noMerge() {
    return new YamlException("yaml: map merge requires map or sequence of maps as the value");
  }

  /** Whether a scalar has neither quotes nor a tag. */
  static boolean isPlain(ScalarNode scalar) {
    return scalar.getTag().equals(PLAIN);
  }

  static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar && isPlain(scalar) && scalar.getValue().equals(MERGE);
  }

  /** What the value of a {@code <<} merges. */
  static List<Node> merged(Node value) {
    return value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
  }

  /** What go-yaml says where something else was expected. */
  private static String problem(MarkedYamlEngineException e) {
    return String.valueOf(e.getProblem())
        .replaceFirst(
            "(?s)^expected (?:the )?(.+), but (?:got|found) .*$", "did not find expected $1");
  }

  /**
   * The line that go-yaml tells, of the two that there are: where a part begins that does not go on
   * well, else where something is wrong, and the first line never. Its parser counts from 0, its
   * scanner from 1. The end of a text is on a line of its own.
   */
  private static String line(MarkedYamlEngineException e, String text) {
    int first = e instanceof ScannerException ? 1 : 0;
    return Stream.of(e.getContextMark(), e.getProblemMark())
        .flatMap(Optional::stream)
        .map(mark -> isBehind(mark, text) ? mark.getLine() + 1 : mark.getLine())
        .filter(line -> line > 0)
        .findFirst()
        .map(line -> "line " + (line + first) + ": ")
        .orElse("");
  }

  private static boolean isBehind(Mark mark, String text) {
    return mark.getColumn() > 0 && mark.getIndex() >= text.codePointCount(0, text.length());
  }
}
