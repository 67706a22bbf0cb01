package org.policypack.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.annotation.SchemaSet;
import org.policypack.rego.load.SchemaLoader;
import picocli.CommandLine.Option;

/** The JSON schemas that the type check of Rego uses. */
final class SchemaOption {
  @Option(
      names = {"-s", "--schema"},
      paramLabel = "PATH",
      description = "A JSON schema of the input, or a folder of schemas.")
  private @Nullable String path;

  /**
   * The schemas, empty where none are given.
   *
   * @param cwd where a relative path starts
   * @throws CommandFailedException if they cannot be read
   */
  Optional<SchemaSet> schemas(Path cwd) throws CommandFailedException {
    if (path == null || path.isEmpty()) {
      return Optional.empty();
    }
    SchemaLoader.Result loaded = SchemaLoader.load(cwd, path);
    if (!loaded.problems().isEmpty()) {
      throw new CommandFailedException(ExitCode.WRONG_USAGE, loaded.problems());
    }
    return loaded.schemas();
  }
}
