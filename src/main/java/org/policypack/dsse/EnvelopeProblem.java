package org.policypack.dsse;

import java.util.Arrays;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/** What can be wrong with a signed envelope. The codes are stable. */
public enum EnvelopeProblem {
  NOT_JSON("envelope.not-json", "An envelope is not JSON."),
  SHAPE("envelope.shape", "A file is JSON, and no DSSE envelope."),
  BASE64("envelope.base64", "A payload or a signature is no Base64."),
  SIGNATURE(
      "envelope.signature", "Too few of the given keys signed an envelope, or it was changed."),
  PAYLOAD_TYPE("envelope.payload-type", "An envelope is signed as another kind of document."),
  SUBJECT("envelope.subject", "A file is not the one that a statement is about.");

  private final String code;
  private final String meaning;

  EnvelopeProblem(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The stable name, such as {@code envelope.signature}. */
  public String code() {
    return code;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /**
   * The problem with a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static EnvelopeProblem of(String code) {
    return Arrays.stream(values())
        .filter(problem -> problem.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no problem of envelopes: " + code));
  }

  /** An error without a place: envelopes are read by machines, which write them on one line. */
  public Diagnostic error(String message) {
    return Diagnostic.error(code, Span.none(), message);
  }
}
