package org.policypack.rego.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * OPA's own conformance cases. They come with the Go module that the pinned OPA is built from, so
 * the project holds no copy: {@code go mod download -json} says where they are.
 */
public final class ConformanceCases {
  private static final String MODULE = "github.com/open-policy-agent/opa@v1.22.2";

  private ConformanceCases() {}

  /** All cases, or empty where there is no Go, or the module cannot be had. */
  public static Optional<List<ConformanceCase>> load() {
    return folder().map(ConformanceCases::loadAll);
  }

  private static Optional<Path> folder() {
    try {
      Process go =
          new ProcessBuilder("go", "mod", "download", "-json", MODULE)
              .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = go.waitFor(2, TimeUnit.MINUTES) && go.exitValue() == 0;
      Matcher dir = Pattern.compile("\"Dir\": \"([^\"]+)\"").matcher(answer);
      return ended && dir.find()
          ? Optional.of(Path.of(dir.group(1), "v1/test/cases/testdata/v1"))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static List<ConformanceCase> loadAll(Path folder) {
    List<ConformanceCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).sorted().forEach(file -> cases.addAll(loadFile(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cases;
  }

  private static List<ConformanceCase> loadFile(Path file) {
    try {
      String category = file.getParent().getFileName().toString();
      Value document = yaml(Files.readString(file));
      if (!(((ObjectValue) document).get("cases") instanceof ArrayValue cases)) {
        return List.of();
      }
      return cases.items().stream()
          .map(c -> ConformanceCase.of(category, (ObjectValue) c))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Value yaml(String text) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(100_000_000).build();
    return value(new Compose(settings).composeString(text).orElseThrow());
  }

  private static Value value(Node node) {
    return switch (node) {
      case MappingNode mapping -> object(mapping);
      case SequenceNode sequence ->
          new ArrayValue(sequence.getValue().stream().map(ConformanceCases::value).toList());
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("unexpected YAML node " + node);
    };
  }

  private static Value object(MappingNode mapping) {
    Map<Value, Value> members = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      members.put(StringValue.of(key), value(tuple.getValueNode()));
    }
    return ObjectValue.of(members);
  }

  private static Value scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NullValue.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return BooleanValue.of(Boolean.parseBoolean(text));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)
        ? NumberValue.parse(text)
        : StringValue.of(text);
  }
}
