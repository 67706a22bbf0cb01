package org.policypack.dsse;

import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/**
 * What to say of the file of a key that cannot be used. No line of the file is shown: it could be a
 * secret.
 *
 * @param name what people call the file
 * @param wanted the label that the file should have
 */
record KeyProblems(String name, String wanted) {
  private static final String GENERATE =
      "`policy sign --generate-key KEY.pem` makes a pair, as does `openssl genpkey -algorithm"
          + " ed25519`.";

  /** What is wrong with the form of the file; empty if it has the label that is wanted. */
  Optional<Diagnostic> ofForm(Optional<Pem> pem) {
    if (pem.isEmpty()) {
      return Optional.of(
          problem("key.pem", "`" + name + "` holds no key in PEM, or several.", GENERATE));
    }
    String label = pem.get().label();
    return label.equals(wanted) ? Optional.empty() : Optional.of(ofLabel(label));
  }

  /**
   * What to say of a key that is no Ed25519 key.
   *
   * @param kind what it is, if that can be told
   */
  Diagnostic ofKind(Optional<String> kind) {
    String message =
        kind.map(k -> "The key in `" + name + "` is of the kind " + k + ", not Ed25519.")
            .orElse("`" + name + "` holds no Ed25519 key that can be read.");
    return problem("key.kind", message, GENERATE);
  }

  private Diagnostic ofLabel(String label) {
    return switch (label) {
      case KeyLoader.PRIVATE ->
          problem(
              "key.kind",
              "`" + name + "` holds a private key, and a public one is needed.",
              "`openssl pkey -in KEY.pem -pubout` prints the public key of a private one.");
      case KeyLoader.PUBLIC ->
          problem(
              "key.kind",
              "`" + name + "` holds a public key, and to sign takes the private one.",
              "Name the private key that belongs to it. " + GENERATE);
      case "CERTIFICATE" ->
          problem(
              "key.kind",
              "`" + name + "` holds a certificate, not a key.",
              "`openssl x509 -in FILE -noout -pubkey` prints its public key.");
      default -> ofOtherLabel(label);
    };
  }

  private Diagnostic ofOtherLabel(String label) {
    if (label.contains("ENCRYPTED")) {
      return problem(
          "key.encrypted",
          "The key in `" + name + "` is encrypted (" + label + ").",
          "`openssl pkey -in FILE -out KEY.pem` decrypts one of OpenSSL. Keep the plain key out of"
              + " the repository, in the secret store of the pipeline.");
    }
    return problem(
        "key.kind",
        "`" + name + "` holds `" + label + "`, not the `" + wanted + "` of an Ed25519 key.",
        GENERATE);
  }

  private static Diagnostic problem(String code, String message, String hint) {
    return Diagnostic.error(code, Span.none(), message).withHint(hint);
  }
}
