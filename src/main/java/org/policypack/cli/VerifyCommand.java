package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.dsse.EnvelopeLoader;
import org.policypack.dsse.KeyLoader;
import org.policypack.dsse.TrustedKey;
import org.policypack.dsse.Verification;
import org.policypack.evidence.FileVerifier;
import org.policypack.evidence.VerificationChecks;
import org.policypack.report.Check;
import org.policypack.report.DiagnosticValue;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy verify}: the signatures of envelopes. */
@Command(
    name = "verify",
    description = "Verify the signatures of DSSE envelopes with Ed25519 keys.",
    footer = {
      "",
      "A signature says who signed, and nothing of the files that an in-toto statement is about:",
      "--artifacts compares those, and at least one file has to be such a statement.",
      "Exit code 4 if a file is not verified.",
      "",
      "Example:",
      "  policy verify --key policy-key.pub.pem --artifacts dist/llm-access \\",
      "                dist/llm-access/evidence/*.dsse.json"
    })
final class VerifyCommand extends GateCommand {
  @Option(
      names = "--key",
      required = true,
      paramLabel = "PUB.pem",
      description = "A public key in PEM; of several, any may have signed.")
  private List<Path> keys = List.of();

  @Option(
      names = "--threshold",
      paramLabel = "N",
      description = "How many of the keys have to have signed. Default: 1")
  private int threshold = 1;

  @Option(
      names = "--payload-type",
      paramLabel = "TYPE",
      description = "The media type that the files have to be signed as. Default: any")
  private @Nullable String payloadType;

  @Option(
      names = "--artifacts",
      paramLabel = "DIR",
      description = "Compare the subjects of in-toto statements with the files of this folder.")
  private @Nullable Path artifacts;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The envelopes.")
  private List<Path> files = List.of();

  VerifyCommand(Surroundings surroundings) {
    super(surroundings, "verify");
  }

  private record Checked(NamedFile file, FileVerifier.Result result) {
    Checked withoutSubjects() {
      return new Checked(file, result.withoutSubjects(file.name()));
    }
  }

  @Override
  Verdict judge() throws CommandFailedException, IOException {
    FileVerifier verifier = verifier();
    List<Checked> all = new ArrayList<>();
    for (Path path : files) {
      NamedFile file = NamedFile.of(path, surroundings());
      byte[] bytes = file.read(EnvelopeLoader.MAX_BYTES);
      all.add(new Checked(file, verifier.verify(bytes, file.name())));
    }
    if (artifacts != null && all.stream().noneMatch(checked -> checked.result().compared())) {
      all.replaceAll(Checked::withoutSubjects);
    }
    boolean verified = all.stream().allMatch(checked -> checked.result().isVerified());
    tell(all.stream().flatMap(checked -> checked.result().problems().stream()).toList());
    all.forEach(checked -> tell(text(checked)));
    return new Verdict(
        verified ? ExitCode.FINE : ExitCode.GATE_FAILED,
        () -> json(all, verified),
        () -> report(all.stream().flatMap(VerifyCommand::checks).toList()));
  }

  private static Stream<Check> checks(Checked checked) {
    return VerificationChecks.of(checked.file().name(), checked.result()).stream();
  }

  private FileVerifier verifier() throws CommandFailedException, IOException {
    List<TrustedKey> trusted = KeyFiles.read(keys, surroundings(), KeyLoader::trusted);
    long distinct = trusted.stream().distinct().count();
    if (threshold < 1 || threshold > distinct) {
      throw CommandFailedException.usage(
          "cli.usage",
          "--threshold is %d, and the number of different keys is %d."
              .formatted(threshold, distinct),
          "Ask for at least one, and for no more than there are different keys.");
    }
    return new FileVerifier(
        trusted,
        threshold,
        Optional.ofNullable(payloadType),
        Optional.ofNullable(artifacts).map(surroundings().cwd()::resolve));
  }

  private String text(Checked checked) {
    FileVerifier.Result result = checked.result();
    String name = checked.file().name();
    if (!result.isVerified()) {
      return "FAILED    " + name + "\n";
    }
    Verification verification = result.verification().orElseThrow();
    return "verified  %s: %s, signed by %s%s\n"
        .formatted(
            name,
            verification.envelope().payloadType(),
            String.join(", ", verification.accepted().stream().map(TrustedKey::id).toList()),
            subjects(result));
  }

  private String subjects(FileVerifier.Result result) {
    if (artifacts == null) {
      return "";
    }
    return result.compared() ? ", subjects compared" : ", no subjects to compare";
  }

  private static String json(List<Checked> all, boolean verified) {
    return JsonWriter.pretty(
        ObjectValue.builder()
            .put("verified", verified)
            .put("files", new ArrayValue(all.stream().map(VerifyCommand::value).toList()))
            .build());
  }

  private static Value value(Checked checked) {
    FileVerifier.Result result = checked.result();
    ObjectValue.Builder value =
        ObjectValue.builder()
            .put("file", checked.file().name())
            .put("verified", result.isVerified());
    result
        .verification()
        .ifPresent(
            v ->
                value
                    .put("payload_type", v.envelope().payloadType())
                    .put(
                        "signed_by",
                        ArrayValue.ofStrings(v.accepted().stream().map(TrustedKey::id).toList())));
    return value.put("problems", DiagnosticValue.list(result.problems())).build();
  }
}
