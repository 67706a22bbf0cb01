package org.policypack.rego.builtin;

import java.util.HashMap;
import java.util.Map;
import org.policypack.rego.type.Signature;
import org.policypack.rego.type.TypeReader;
import org.policypack.resource.TextResource;

/**
 * The signatures of the builtin functions, one a line of {@code signatures.txt}: the name and, as
 * in OPA's messages, the types of the arguments and of the result.
 */
final class Signatures {
  private Signatures() {}

  /** All signatures by the dotted name of the function. */
  static Map<String, Signature> read() {
    Map<String, Signature> found = new HashMap<>();
    TextResource.read(Signatures.class, "signatures.txt").lines().forEach(line -> add(line, found));
    return found;
  }

  private static void add(String line, Map<String, Signature> found) {
    int open = line.indexOf('(');
    found.put(line.substring(0, open), TypeReader.signature(line.substring(open)));
  }
}
