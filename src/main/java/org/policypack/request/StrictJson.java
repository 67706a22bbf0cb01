package org.policypack.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
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

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private StrictJson() {}

  /** Reads a stream to its end, but no further than the limit needs; the stream stays open. */
  public static JsonResult read(InputStream in) throws IOException {
    return parse(in.readNBytes(MAX_BYTES + 1));
  }

  /** Reads the bytes of one JSON text. */
  public static JsonResult parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return tooLarge();
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (end.isError()) {
      String body = withoutMark(text);
      return refused(body, new Refusal("The text is not UTF-8.", body.length()));
    }
    return parseDecoded(withoutMark(text));
  }

  /** Reads a JSON text that is already decoded. */
  public static JsonResult parse(String text) {
    return utf8Length(text) > MAX_BYTES ? tooLarge() : parseDecoded(withoutMark(text));
  }

  private static JsonResult parseDecoded(String text) {
    try {
      return new JsonResult.Parsed(JsonTextReader.read(text));
    } catch (Refusal refusal) {
      return refused(text, refusal);
    }
  }

  private static JsonResult tooLarge() {
    return new JsonResult.Refused("The text is larger than 8 MiB.", 1, 1);
  }

  private static JsonResult refused(String text, Refusal refusal) {
    Location place = SourceFile.of("request", text).location(refusal.offset());
    return new JsonResult.Refused(refusal.text(), place.line(), place.column());
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static long utf8Length(String text) {
    if (text.length() > MAX_BYTES) {
      return text.length();
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
