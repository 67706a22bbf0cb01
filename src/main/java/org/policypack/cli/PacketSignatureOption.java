package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.dsse.EnvelopeLoader;
import org.policypack.dsse.KeyLoader;
import org.policypack.evidence.FileSigner;
import org.policypack.readiness.PacketSignature;
import picocli.CommandLine.Option;

/** Who has to have signed a packet. */
final class PacketSignatureOption {
  @Option(
      names = "--key",
      paramLabel = "PUB",
      description = "A public key in PEM; one of those given has to have signed the packet.")
  private List<Path> keys = List.of();

  @Option(
      names = "--signature",
      paramLabel = "FILE",
      description = "The packet's envelope. Default: beside the packet")
  private @Nullable Path envelope;

  /**
   * The signature to check; empty where no key is given.
   *
   * @throws CommandFailedException if a key, or an envelope that the user names, cannot be used
   */
  Optional<PacketSignature> of(Surroundings surroundings, Path packet)
      throws CommandFailedException, IOException {
    if (keys.isEmpty()) {
      if (envelope != null) {
        throw CommandFailedException.usage(
            "cli.usage", "--signature says nothing without --key.", "Name the key of its signer.");
      }
      return Optional.empty();
    }
    NamedFile file =
        envelope == null ? usual(packet, surroundings) : NamedFile.of(envelope, surroundings);
    boolean missing = envelope == null && !Files.isReadable(file.path());
    return Optional.of(
        new PacketSignature(
            file.name(),
            missing ? Optional.empty() : Optional.of(file.read(EnvelopeLoader.MAX_BYTES)),
            KeyFiles.read(keys, surroundings, KeyLoader::trusted)));
  }

  private static NamedFile usual(Path packet, Surroundings surroundings) {
    NamedFile file = NamedFile.of(packet, surroundings);
    return file.sibling(FileSigner.envelopeName(file.name()));
  }
}
