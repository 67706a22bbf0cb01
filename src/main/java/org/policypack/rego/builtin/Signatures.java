package org.policypack.rego.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.TypeReader;

/**
 * The signatures of the builtin functions, one a line of {@code signatures.txt}: the name and, as
 * in OPA's messages, the types of the arguments and of the result.
 */
final class Signatures {
  private Signatures() {}

  /** All signatures by the dotted name of the function. */
  static Map<String, Signature> read() {
    try (InputStream in = Signatures.class.getResourceAsStream("signatures.txt")) {
      if (in == null) {
        throw new IllegalStateException("no signatures.txt");
      }
      Map<String, Signature> found = new HashMap<>();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      text.lines().forEach(line -> add(line, found));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, Map<String, Signature> found) {
    int open = line.indexOf('(');
    found.put(line.substring(0, open), TypeReader.signature(line.substring(open)));
  }
}
