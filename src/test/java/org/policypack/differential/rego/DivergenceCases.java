package org.policypack.differential.rego;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ObjectValue;

/** Small modules on which the engines differed or differ: one file a case. */
final class DivergenceCases {
  private DivergenceCases() {}

  static String said(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Document document -> document.json().toString();
      case Outcome.Undefined u -> "undefined";
      case Outcome.Errors errors -> errors.text().replaceAll("\\s+", " ");
    };
  }

  static List<Trial> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Trial> trials = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".rego")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".rego", "");
        trials.add(
            new Trial(
                name,
                file.toString(),
                "data." + name.replace('-', '_'),
                Files.readString(file),
                data(file.resolveSibling(name + ".json")),
                Optional.empty()));
      }
      return trials;
    }
  }

  /** The data of a case, in a file of its name; without one it has none. */
  private static ObjectValue data(Path file) throws IOException {
    if (!Files.exists(file)) {
      return ObjectValue.EMPTY;
    }
    return switch (StrictJson.parse(Files.readString(file))) {
      case JsonResult.Parsed(ObjectValue data) -> data;
      case JsonResult other -> throw new IllegalStateException(file + ": " + other);
    };
  }
}
