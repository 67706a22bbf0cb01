package org.policypack.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where packs are looked up. */
final class PackOptions {
  @Option(
      names = "--packs-dir",
      paramLabel = "DIR",
      description = "The folder of packs, by id. Default: packs")
  private @Nullable Path packsDir;

  Packs packs(Surroundings surroundings) {
    return new Packs(surroundings, packsDir);
  }
}
