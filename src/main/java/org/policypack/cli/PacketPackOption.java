package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.load.LoadedPack;
import org.policypack.readiness.Packet;
import org.policypack.readiness.Recomputation;
import picocli.CommandLine.Option;

/** The pack that a packet is about: the one that the user names, else the one that it names. */
final class PacketPackOption {
  @Option(
      names = "--policy-pack",
      paramLabel = "ID|PATH",
      description = "The pack to compute from. Default: the packet's")
  private @Nullable String pack;

  @Option(
      names = "--packs-dir",
      paramLabel = "DIR",
      description = "Where a pack is looked up by its id. Default: packs")
  private @Nullable Path packsDir;

  /**
   * Computes what the pack gives now.
   *
   * @throws CommandFailedException if the user names a pack that is not there; one that the packet
   *     names is no reason to fail, but a result
   */
  Recomputation recompute(Surroundings surroundings, Packet packet, OpaOption opa)
      throws CommandFailedException, IOException {
    Packs packs = new Packs(surroundings, packsDir);
    if (pack != null) {
      return recompute(surroundings, packs.find(pack), opa);
    }
    Optional<String> id = packet.policyId();
    if (id.isEmpty()) {
      return new Recomputation.Impossible(
          "The packet names no pack.", "Give the pack's id in `policy.id`.");
    }
    Optional<PackFile> file = packs.byId(id.get());
    return file.isPresent()
        ? recompute(surroundings, file.get(), opa)
        : new Recomputation.Impossible(
            "There is no pack `" + id.get() + "`, so nothing can be computed.",
            "--policy-pack names the pack, --packs-dir the folder where packs are looked up.");
  }

  private static Recomputation recompute(Surroundings surroundings, PackFile file, OpaOption opa)
      throws CommandFailedException, IOException {
    LoadedPack loaded = Packs.load(file);
    return loaded.pack().isEmpty()
        ? new Recomputation.Impossible(
            "The pack `" + file.name() + "` is not valid, so nothing can be computed.",
            "`policy validate " + file.name() + "` tells what is wrong with it.")
        : Recomputation.of(loaded, file.file(), opa.search(surroundings));
  }
}
