package org.policypack.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.Value;

/**
 * A folder of {@code src/test/resources/decisions}: a pack, requests one a line, and what the
 * engine says of each.
 */
public record DecisionCase(Path folder) {
  private static final Path CASES = Path.of("src/test/resources/decisions");

  /** A line that stands for no request at all. */
  private static final String NO_REQUEST = "(none)";

  public static List<DecisionCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.sorted().map(DecisionCase::new).toList();
    }
  }

  public String name() {
    return folder.getFileName().toString();
  }

  Path decisions() {
    return folder.resolve("decisions.txt");
  }

  public PolicyPack pack() {
    LoadedPack loaded = PackLoader.load(folder.resolve("pack.yaml"));
    return loaded
        .pack()
        .orElseThrow(() -> new AssertionError(DiagnosticRenderer.render(loaded.diagnostics())));
  }

  public List<String> requests() throws IOException {
    return Files.readAllLines(folder.resolve("requests.jsonl"));
  }

  public static @Nullable Value read(String request) {
    if (request.equals(NO_REQUEST)) {
      return null;
    }
    return switch (StrictJson.parse(request)) {
      case JsonResult.Parsed parsed -> parsed.value();
      case JsonResult.Refused refused -> throw new AssertionError(request + ": " + refused);
    };
  }
}
