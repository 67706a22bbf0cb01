package org.policypack.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.Envelope;
import org.policypack.dsse.EnvelopeLoader;
import org.policypack.dsse.KeyLoader;
import org.policypack.dsse.KeyPairWriter;
import org.policypack.dsse.LoadedEnvelope;
import org.policypack.dsse.SigningKey;
import org.policypack.dsse.TrustedKey;
import org.policypack.evidence.FileSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy sign}: files into signed envelopes, and new pairs of keys. */
@Command(
    name = "sign",
    description = "Sign files with Ed25519 keys, each into a DSSE envelope beside it.",
    footer = {
      "",
      "The envelope of a.json is a.dsse.json, that of b.txt is b.txt.dsse.json. An envelope that is",
      "named gets one more signature. In-toto statements, OSCAL assessment results and the files of",
      "policypack say what they are. All files are signed, or none.",
      "",
      "Examples:",
      "  policy sign --generate-key policy-key.pem      writes policy-key.pub.pem as well",
      "  policy sign --key policy-key.pem dist/llm-access/policy-version-manifest.json"
    })
final class SignCommand extends PolicyCommand {
  @Option(
      names = "--key",
      paramLabel = "KEY.pem",
      description = "A private key in PEM (PKCS #8), not encrypted; several sign several times.")
  private List<Path> keys = List.of();

  @Option(
      names = "--payload-type",
      paramLabel = "TYPE",
      description = "The media type of the files, unless they say what they are.")
  private @Nullable String payloadType;

  @Option(
      names = "--generate-key",
      paramLabel = "KEY.pem",
      description = "Write a new pair of keys instead; files are never replaced.")
  private @Nullable Path newKey;

  @Parameters(paramLabel = "FILE", description = "The files to sign.")
  private List<Path> files = List.of();

  SignCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    boolean generates = newKey != null;
    if (generates != (keys.isEmpty() && files.isEmpty() && payloadType == null)
        || keys.isEmpty() != files.isEmpty()) {
      throw CommandFailedException.usage(
          "cli.usage",
          "To sign takes --key and files; to make a pair of keys takes --generate-key alone.",
          "`policy sign --help` shows an example of each.");
    }
    return newKey == null ? sign() : generate(NamedFile.of(newKey, surroundings()));
  }

  private ExitCode sign() throws CommandFailedException, IOException {
    List<SigningKey> signers = KeyFiles.read(keys, surroundings(), KeyLoader::signing);
    Map<NamedFile, Envelope> envelopes = new LinkedHashMap<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Path path : files) {
      NamedFile file = NamedFile.of(path, surroundings());
      LoadedEnvelope made =
          FileSigner.sign(
              file.read(EnvelopeLoader.MAX_BYTES),
              file.name(),
              Optional.ofNullable(payloadType),
              signers);
      NamedFile target = file.sibling(FileSigner.envelopeName(file.name()));
      if (envelopes.containsKey(target)) {
        throw CommandFailedException.usage(
            "cli.usage",
            "Two of the files have the envelope `" + target.name() + "`.",
            "Name files to make their envelopes, or envelopes to add signatures, not both.");
      }
      made.envelope().ifPresent(envelope -> envelopes.put(target, envelope));
      problems.addAll(made.diagnostics());
    }
    if (!problems.isEmpty()) {
      throw new CommandFailedException(ExitCode.WRONG_USAGE, problems);
    }
    for (Map.Entry<NamedFile, Envelope> envelope : envelopes.entrySet()) {
      envelope.getKey().write(envelope.getValue().text());
      print(
          "signed %s as %s\n"
              .formatted(envelope.getKey().name(), envelope.getValue().payloadType()));
    }
    return ExitCode.FINE;
  }

  private ExitCode generate(NamedFile file) throws CommandFailedException, IOException {
    String name = file.name();
    String stem = name.endsWith(".pem") ? name.substring(0, name.length() - 4) : name;
    NamedFile publicFile = file.sibling(stem + ".pub.pem");
    try {
      TrustedKey key = KeyPairWriter.write(file.path(), publicFile.path());
      print(
          """
          wrote %s, the private key: keep it secret, and out of the repository
          wrote %s, the public key %s
          """
              .formatted(name, publicFile.name(), key.id()));
      return ExitCode.FINE;
    } catch (FileAlreadyExistsException e) {
      throw CommandFailedException.usage(
          "key.exists",
          "`%s` or `%s` is there already.".formatted(name, publicFile.name()),
          "Keys are never replaced: choose another name.");
    }
  }
}
