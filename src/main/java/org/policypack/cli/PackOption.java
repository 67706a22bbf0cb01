package org.policypack.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import picocli.CommandLine.Option;

/** The one pack that a command is about. */
final class PackOption {
  @Option(
      names = "--policy-pack",
      required = true,
      paramLabel = "ID|PATH",
      description = "The pack: its id, its folder or its file.")
  private String pack = "";

  @Option(
      names = "--packs-dir",
      paramLabel = "DIR",
      description = "Where a pack is looked up by its id. Default: packs")
  private @Nullable Path packsDir;

  /** Finds the file of the pack. */
  PackFile find(Surroundings surroundings) throws CommandFailedException {
    return new Packs(surroundings, packsDir).find(pack);
  }

  /** Reads the pack, which must be valid. */
  PolicyPack read(Surroundings surroundings) throws CommandFailedException {
    return load(surroundings).pack().orElseThrow();
  }

  /** Reads the pack, which must be valid, with what it was read from. */
  LoadedPack load(Surroundings surroundings) throws CommandFailedException {
    return Packs.readAll(List.of(find(surroundings))).getFirst();
  }
}
