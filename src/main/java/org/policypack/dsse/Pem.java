package org.policypack.dsse;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one block of a PEM file (RFC 7468).
 *
 * @param label what the block says it is, such as {@code PRIVATE KEY}
 * @param der what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
record Pem(String label, byte[] der) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\R(.*?)-----END \\1-----", Pattern.DOTALL);

  /** The block of a text; empty unless the text holds one block and the block Base64. */
  static Optional<Pem> read(String text) {
    List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
    if (blocks.size() != 1) {
      return Optional.empty();
    }
    MatchResult block = blocks.getFirst();
    return decode(block.group(2)).map(der -> new Pem(block.group(1), der));
  }

  /** A block as a file. */
  static String write(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  private static Optional<byte[]> decode(String body) {
    // Blocks of other kinds begin with lines such as `Proc-Type: 4,ENCRYPTED`.
    String base64 = body.replaceAll("(?m)^[A-Za-z0-9-]+: .*$", "").replaceAll("\\s", "");
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
