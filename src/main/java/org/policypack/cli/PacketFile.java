package org.policypack.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.parity.ParityReport;
import org.policypack.readiness.Packet;
import org.policypack.readiness.ReadinessProblem;
import org.policypack.readiness.Recomputation;
import org.policypack.source.Span;

/**
 * The file of a readiness packet.
 *
 * @param path absolute
 * @param name what people are told
 */
record PacketFile(Path path, String name) {
  static PacketFile of(Surroundings surroundings, Path file) {
    return new PacketFile(
        surroundings.cwd().resolve(file).normalize(), file.toString().replace('\\', '/'));
  }

  /** The folder that the packet's paths start at. */
  Path folder() {
    return path.resolveSibling("").normalize();
  }

  /**
   * The bytes of the file, or as many as show that there are too many.
   *
   * @throws CommandFailedException if there is no readable file
   */
  byte[] bytes() throws CommandFailedException, IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw CommandFailedException.usage(
          "cli.no-such-file",
          "There is no readable file `" + name + "`.",
          "`policy readiness init` writes a packet.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(Packet.MOST_BYTES + 1);
    }
  }

  /** The packet in the file; whatever is wrong with it is told when it is validated. */
  Packet packet(byte[] bytes) {
    return Packet.read(name, bytes, folder());
  }

  /** Refuses a place that is taken: somebody may have filled a packet there. */
  void refuseToOverwrite() throws CommandFailedException {
    if (Files.exists(path)) {
      throw CommandFailedException.usage(
          "cli.exists",
          "`" + name + "` exists already.",
          "Name a new file; `policy readiness update` writes into one that is there.");
    }
  }

  /**
   * The path from the packet's folder to a folder below it.
   *
   * @param shown what people call that folder
   * @throws CommandFailedException if it does not lie there
   */
  String pathTo(Path below, Path shown) throws CommandFailedException {
    if (!below.startsWith(folder())) {
      throw CommandFailedException.usage(
          "cli.usage",
          "`" + shown + "` does not lie in the folder of the packet.",
          "A packet names files below its own folder: write it beside the export or above.");
    }
    return folder().relativize(below).toString().replace('\\', '/');
  }

  /** Writes the packet beside its place first and moves it then. */
  void write(String text) throws IOException {
    new NamedFile(path, name).write(text);
  }

  /** What was computed, which is proven: a packet is written of nothing else. */
  static Recomputation.Exported proven(Recomputation computed, boolean requireOpa)
      throws CommandFailedException {
    return switch (computed) {
      case Recomputation.Exported exported when exported.report().passed(requireOpa) -> exported;
      case Recomputation.Exported exported -> throw unproven(exported.report());
      case Recomputation.Unproven unproven -> throw unproven(unproven.report());
      case Recomputation.Impossible impossible ->
          throw gate(ReadinessProblem.PACK, impossible.reason(), impossible.hint());
    };
  }

  private static CommandFailedException unproven(ParityReport report) {
    return gate(
        ReadinessProblem.PARITY,
        String.join(" ", report.blockers(true)),
        "`policy rego-test --policy-pack " + report.packId() + "` shows where.");
  }

  /** A gate does not hold. */
  static CommandFailedException gate(ReadinessProblem problem, String message, String hint) {
    Diagnostic diagnostic = Diagnostic.error(problem.code(), Span.none(), message).withHint(hint);
    return new CommandFailedException(ExitCode.GATE_FAILED, List.of(diagnostic));
  }
}
