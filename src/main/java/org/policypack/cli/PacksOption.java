package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The packs that a command is about: those named, or all of the packs folder. */
final class PacksOption {
  @Parameters(
      paramLabel = "PACK",
      description = "Packs by their ids, folders or files, or folders of packs. Default: all")
  private final List<String> words = new ArrayList<>();

  @Option(names = "--policy-pack", paramLabel = "ID|PATH", description = "The same as PACK.")
  private final List<String> named = new ArrayList<>();

  @Option(
      names = "--packs-dir",
      paramLabel = "DIR",
      description = "Where packs are looked up by their ids. Default: packs")
  private @Nullable Path packsDir;

  /**
   * A pack that was read and is valid.
   *
   * @param file absolute
   */
  record Read(Path file, PolicyPack pack) {}

  /** Reads the packs, at least one, which must all be valid. */
  List<Read> read(Surroundings surroundings) throws CommandFailedException, IOException {
    List<PackFile> files = find(surroundings);
    List<LoadedPack> loaded = Packs.readAll(files);
    return IntStream.range(0, files.size())
        .mapToObj(i -> new Read(files.get(i).file(), loaded.get(i).pack().orElseThrow()))
        .toList();
  }

  /** Finds the files of the packs; at least one. */
  List<PackFile> find(Surroundings surroundings) throws CommandFailedException, IOException {
    List<String> all = new ArrayList<>(words);
    all.addAll(named);
    return new Packs(surroundings, packsDir).findAll(all);
  }
}
