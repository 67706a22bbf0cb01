package org.policypack.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.Envelope;
import org.policypack.dsse.EnvelopeLoader;
import org.policypack.dsse.EnvelopeProblem;
import org.policypack.dsse.EnvelopeVerifier;
import org.policypack.dsse.LoadedEnvelope;
import org.policypack.dsse.TrustedKey;
import org.policypack.dsse.Verification;

/**
 * Verifies files of envelopes: {@code policy verify}.
 *
 * @param keys whom to trust, at least one
 * @param threshold how many of them have to have signed, from 1
 * @param payloadType what the payload has to be; empty for anything
 * @param artifacts the folder whose files the subjects of statements are compared with; empty for
 *     no comparison
 */
public record FileVerifier(
    List<TrustedKey> keys, int threshold, Optional<String> payloadType, Optional<Path> artifacts) {
  /** Copies the list. */
  public FileVerifier {
    keys = List.copyOf(keys);
  }

  /**
   * What came of a file.
   *
   * @param verification what came of its signatures; empty if the file is no envelope
   * @param problems why it is not verified; empty exactly if it is
   * @param compared whether it is a statement whose subjects were compared with files
   */
  public record Result(
      Optional<Verification> verification, List<Diagnostic> problems, boolean compared) {
    /** Copies the list. */
    public Result {
      problems = List.copyOf(problems);
    }

    /** Whether everything that was asked for holds. */
    public boolean isVerified() {
      return problems.isEmpty();
    }

    /** The same where at least one of some files had to have subjects, and none has. */
    public Result withoutSubjects(String name) {
      return isVerified()
          ? new Result(verification, List.of(StatementSubjects.missing(name)), false)
          : this;
    }
  }

  /**
   * Verifies a file. One that is not signed as an in-toto statement has no subjects to compare.
   *
   * @param file its bytes
   * @param name what people are told
   */
  public Result verify(byte[] file, String name) throws IOException {
    LoadedEnvelope loaded = EnvelopeLoader.load(file, name);
    if (loaded.envelope().isEmpty()) {
      return new Result(Optional.empty(), loaded.diagnostics(), false);
    }
    Verification verification = EnvelopeVerifier.verify(loaded.envelope().get(), keys, threshold);
    boolean compared =
        artifacts.isPresent()
            && verification.isVerified()
            && verification.envelope().payloadType().equals(PayloadType.STATEMENT);
    return new Result(Optional.of(verification), problems(verification, name, compared), compared);
  }

  private List<Diagnostic> problems(Verification verification, String name, boolean compared)
      throws IOException {
    if (!verification.isVerified()) {
      return List.of(unverified(verification, name));
    }
    Envelope envelope = verification.envelope();
    List<Diagnostic> problems = new ArrayList<>();
    payloadType
        .filter(wanted -> !wanted.equals(envelope.payloadType()))
        .ifPresent(wanted -> problems.add(otherType(envelope.payloadType(), wanted, name)));
    if (compared) {
      Path folder = artifacts.orElseThrow();
      problems.addAll(StatementSubjects.compare(envelope.payload(), name, folder));
    }
    return problems;
  }

  private static Diagnostic otherType(String type, String wanted, String name) {
    return EnvelopeProblem.PAYLOAD_TYPE
        .error("`%s` is signed as `%s`, not as `%s`.".formatted(name, type, wanted))
        .withHint("What is signed as one kind of document is not taken for another.");
  }

  private Diagnostic unverified(Verification verification, String name) {
    String message =
        threshold == 1
            ? "No signature of `%s` is of %s."
                .formatted(name, keys.size() == 1 ? "the given key" : "a given key")
            : "`%s` is signed by %d of the given keys, and %d have to sign it."
                .formatted(name, verification.accepted().size(), threshold);
    return EnvelopeProblem.SIGNATURE.error(message).withHint(reason(verification));
  }

  /** What the names of keys suggest; they decide nothing. */
  private String reason(Verification verification) {
    Set<String> named =
        verification.envelope().signatures().stream()
            .flatMap(signed -> signed.keyId().stream())
            .collect(Collectors.toSet());
    List<String> missing =
        keys.stream()
            .filter(key -> !verification.accepted().contains(key))
            .map(TrustedKey::id)
            .distinct()
            .toList();
    return missing.stream().anyMatch(named::contains)
        ? "It names a given key, so the payload, its type or the signature was changed after it was"
            + " signed, or the name of the key is false."
        : "It does not name "
            + String.join(", ", missing)
            + ". Verify with the public key of its signer, or have it signed.";
  }
}
