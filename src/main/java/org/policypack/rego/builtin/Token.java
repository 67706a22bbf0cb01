package org.policypack.rego.builtin;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.format.GoText;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A JSON web token in its three parts, each in Base64.
 *
 * @param header the first part
 * @param payload the second part
 * @param signature the third part
 */
record Token(String header, String payload, String signature) {
  /** The members of a header that mean something here. */
  private static final Set<String> KNOWN = Set.of("alg", "kid", "typ", "cty", "crit");

  static Token parse(String text) {
    if (!text.contains(".")) {
      throw BuiltinException.of("encoded JWT had no period separators");
    }
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw BuiltinException.of("encoded JWT must have 3 sections, found " + parts.length);
    }
    return new Token(parts[0], parts[1], parts[2]);
  }

  /** What is signed. */
  String signed() {
    return header + "." + payload;
  }

  byte[] signatureBytes() {
    return Base64Text.decodeUrl(signature);
  }

  ObjectValue decodedHeader() {
    ObjectValue decoded;
    String text = decoded(header, "header");
    try {
      decoded = object(text);
    } catch (BuiltinException e) {
      throw BuiltinException.of("bad JWT header: " + e.text());
    }
    if (decoded.get("enc") != null) {
      throw BuiltinException.of("JWT is a JWE object, which is not supported");
    }
    return decoded;
  }

  /** The payload, which may be another token. */
  String payloadText() {
    return decoded(payload, "payload");
  }

  /** The bytes of a part; OPA's strings may hold any. */
  byte[] bytes(String part, String name) {
    try {
      return Base64Text.decodeUrl(part);
    } catch (BuiltinException e) {
      throw BuiltinException.of("JWT " + name + " had invalid encoding: " + e.text());
    }
  }

  private String decoded(String part, String name) {
    return GoText.of(bytes(part, name));
  }

  static ObjectValue object(String text) {
    Value value;
    try {
      value = JsonText.read(text);
    } catch (BuiltinException e) {
      throw BuiltinException.of("invalid JSON: " + e.text());
    }
    if (!(value instanceof ObjectValue object)) {
      throw BuiltinException.of("decoded JSON type was not an Object");
    }
    return object;
  }

  /** A text of a header, empty where it is missing. */
  static String text(ObjectValue object, String name) {
    Value value = object.get(name);
    if (value == null) {
      return "";
    }
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw BuiltinException.of(name + ": must be a string");
  }

  /**
   * Whether a header names an algorithm and no critical member that is unknown (RFC 7515, 4.1).
   *
   * @throws BuiltinException where a member is of the wrong kind
   */
  static boolean isValid(ObjectValue header) {
    KNOWN.stream().filter(name -> !name.equals("crit")).forEach(name -> text(header, name));
    Set<Value> critical = critical(header.get("crit"));
    boolean understood =
        header.members().keySet().stream()
            .noneMatch(
                key ->
                    key instanceof StringValue name
                        && !KNOWN.contains(name.text())
                        && critical.contains(name));
    return understood && !text(header, "alg").isEmpty();
  }

  private static Set<Value> critical(@Nullable Value value) {
    if (value == null) {
      return Set.of();
    }
    if (!(value instanceof ArrayValue array)) {
      throw BuiltinException.of("crit: must be a list");
    }
    Set<Value> names = new HashSet<>();
    for (Value item : array.items()) {
      if (!(item instanceof StringValue)) {
        break;
      }
      names.add(item);
    }
    if (names.isEmpty()) {
      throw BuiltinException.of("crit: must be a nonempty list");
    }
    return names;
  }
}
