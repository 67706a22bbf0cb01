package org.policypack.request;

import java.io.IOException;
import java.io.InputStream;
import org.policypack.source.Location;
import org.policypack.source.SourceFile;

/**
 * Reads a request: one JSON value (RFC 8259) in UTF-8, whose meaning no reader can dispute.
 *
 * <p>A leading byte order mark is dropped. Refused are: what is not JSON or holds anything after
 * the value, a repeated key, bad UTF-8, an unpaired surrogate (raw or as an escape), an exponent of
 * more than four digits, a number of more than 1,000 characters, more than 500 levels of arrays and
 * objects, and more than 8 MiB. A refusal is a result, never an exception.
 */
public final class StrictJson {
  /** The most bytes that a request may have. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /** The most arrays and objects that may stand inside each other. */
  public static final int MAX_LEVELS = 500;

  private StrictJson() {}

  /** Reads a stream to its end, but no further than the limit needs; the stream stays open. */
  public static JsonResult read(InputStream in) throws IOException {
    return parse(in.readNBytes(MAX_BYTES + 1));
  }

  /** Reads the bytes of one JSON text. */
  public static JsonResult parse(byte[] bytes) {
    return parse(DecodedText.of(bytes));
  }

  /** Reads a JSON text that is already decoded. */
  public static JsonResult parse(String text) {
    return parse(DecodedText.of(text));
  }

  private static JsonResult parse(DecodedText decoded) {
    if (decoded.refusal() != null) {
      return refused(decoded.text(), decoded.refusal());
    }
    try {
      return new JsonResult.Parsed(JsonTextReader.read(decoded.text()));
    } catch (Refusal refusal) {
      return refused(decoded.text(), refusal);
    }
  }

  private static JsonResult refused(String text, Refusal refusal) {
    Location place = SourceFile.of("request", text).location(refusal.offset());
    return new JsonResult.Refused(refusal.text(), place.line(), place.column());
  }
}
