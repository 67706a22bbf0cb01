package org.policypack.evidence;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.Envelope;
import org.policypack.dsse.EnvelopeLoader;
import org.policypack.dsse.LoadedEnvelope;
import org.policypack.dsse.SigningKey;
import org.policypack.source.Span;

/** Puts files into signed envelopes: {@code policy sign}. */
public final class FileSigner {
  /** How the name of an envelope ends. */
  public static final String ENDING = ".dsse.json";

  private FileSigner() {}

  /** The name of the envelope of a file; an envelope keeps its own. */
  public static String envelopeName(String file) {
    if (file.endsWith(ENDING)) {
      return file;
    }
    String stem = file.endsWith(".json") ? file.substring(0, file.length() - 5) : file;
    return stem + ENDING;
  }

  /**
   * Signs a file. One whose name is that of an envelope has to be one, and gets more signatures.
   *
   * @param file its bytes
   * @param name what people are told
   * @param type what it is; empty if the file says so itself
   * @param keys who signs, at least one
   */
  public static LoadedEnvelope sign(
      byte[] file, String name, Optional<String> type, List<SigningKey> keys) {
    if (name.endsWith(ENDING)) {
      LoadedEnvelope there = EnvelopeLoader.load(file, name);
      return new LoadedEnvelope(there.envelope().map(e -> e.signedBy(keys)), there.diagnostics());
    }
    return type.or(() -> PayloadType.of(file))
        .map(known -> checked(Envelope.sign(known, file, keys), name))
        .orElseGet(() -> refused(unknownType(name)));
  }

  private static LoadedEnvelope checked(Envelope envelope, String name) {
    return envelope.text().length() <= EnvelopeLoader.MAX_BYTES
        ? new LoadedEnvelope(Optional.of(envelope), List.of())
        : refused(tooLarge(name));
  }

  private static LoadedEnvelope refused(Diagnostic problem) {
    return new LoadedEnvelope(Optional.empty(), List.of(problem));
  }

  private static Diagnostic tooLarge(String name) {
    return Diagnostic.error(
            "sign.too-large", Span.none(), "`" + name + "` is too large for an envelope.")
        .withHint(
            "An envelope holds the file, up to 6 MB. Sign a file that has its digest: the manifest"
                + " of an export, or a statement of `policy attest`.");
  }

  private static Diagnostic unknownType(String name) {
    return Diagnostic.error(
            "sign.payload-type", Span.none(), "`" + name + "` does not say what it is.")
        .withHint(
            "Name the media type of such files, of this very kind, with --payload-type, such as"
                + " `application/vnd.example.report+json`.");
  }
}
