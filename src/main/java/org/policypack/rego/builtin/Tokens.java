package org.policypack.rego.builtin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.jwt.JwkReader;
import org.policypack.rego.builtin.jwt.PemKey;
import org.policypack.rego.builtin.jwt.TokenKey;
import org.policypack.rego.builtin.jwt.TokenSignature;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** JSON web tokens: read, verified, signed. */
final class Tokens {
  private static final int DEEPEST = 20;

  private Tokens() {}

  static void addTo(Builtins list) {
    list.add("io.jwt.decode", (a, c) -> decoded(Operands.string(a, 0), 0));
    list.add("io.jwt.decode_verify", (a, c) -> TokenConstraints.verified(a, c));
    list.add("io.jwt.encode_sign", (a, c) -> signed(json(a, 0), json(a, 1), json(a, 2)));
    list.add("io.jwt.encode_sign_raw", (a, c) -> signedRaw(a));
    for (String bits : List.of("256", "384", "512")) {
      list.add("io.jwt.verify_hs" + bits, (a, c) -> verifiedBySecret(a, "HS" + bits));
      list.add("io.jwt.verify_rs" + bits, (a, c) -> verified(a, "RS" + bits));
      list.add("io.jwt.verify_ps" + bits, (a, c) -> verified(a, "PS" + bits));
      list.add("io.jwt.verify_es" + bits, (a, c) -> verified(a, "ES" + bits));
    }
    list.add("io.jwt.verify_eddsa", (a, c) -> verified(a, "EdDSA"));
  }

  private static String json(Value[] a, int at) {
    return GoJsonWriter.compact(a[at]);
  }

  // Reading.

  private static Value decoded(String text, int depth) {
    Token token = Token.parse(text);
    ObjectValue header = token.decodedHeader();
    String payload = token.payloadText();
    if (Token.text(header, "cty").equals("JWT")) {
      if (depth > DEEPEST) {
        throw BuiltinException.of("tokens are nested too deeply");
      }
      return decoded(payload.replaceAll("^[\"']+|[\"']+$", ""), depth + 1);
    }
    ObjectValue claims = Token.object(payload);
    String signature = HexFormat.of().formatHex(token.bytes(token.signature(), "signature"));
    return ArrayValue.of(header, claims, StringValue.of(signature));
  }

  // Verifying.

  /** The keys of a PEM block, of a JWK or of a set of those. */
  static List<TokenKey> keys(String text) {
    return checked(
        () -> {
          Optional<TokenKey> pem = PemKey.read(text);
          return pem.isPresent() ? List.of(pem.get()) : jwks(text);
        });
  }

  private static List<TokenKey> jwks(String text) {
    try {
      return JwkReader.read(JsonText.read(text)).stream()
          .filter(key -> key.algorithm().isEmpty() || TokenSignature.isKnown(key.algorithm()))
          .toList();
    } catch (IllegalArgumentException | BuiltinException e) {
      throw BuiltinException.of("failed to parse a JWK key (set): " + e.getMessage());
    }
  }

  static <T> T checked(Supplier<T> action) {
    try {
      return action.get();
    } catch (IllegalArgumentException e) {
      throw BuiltinException.of(String.valueOf(e.getMessage()));
    }
  }

  /** By the key that the token names, or else by any that is not for another algorithm. */
  static boolean anyFits(
      List<TokenKey> keys, String id, String algorithm, BiPredicate<TokenKey, String> isRight) {
    Optional<TokenKey> named =
        keys.stream().filter(key -> !id.isEmpty() && key.id().equals(id)).findFirst();
    if (named.isPresent()) {
      return isRight.test(named.get(), algorithm);
    }
    return keys.stream()
        .filter(key -> key.algorithm().isEmpty() || key.algorithm().equals(algorithm))
        .anyMatch(key -> isRight.test(key, algorithm));
  }

  private static Value verified(Value[] a, String algorithm) {
    Token token = Token.parse(Operands.string(a, 0));
    List<TokenKey> keys = keys(Operands.string(a, 1));
    byte[] signature = token.signatureBytes();
    ObjectValue header = token.decodedHeader();
    Token.isValid(header);
    boolean fits =
        anyFits(
            keys,
            Token.text(header, "kid"),
            Token.text(header, "alg"),
            (key, named) ->
                TokenSignature.isRight(algorithm, key.key(), token.signed(), signature));
    return BooleanValue.of(fits);
  }

  private static Value verifiedBySecret(Value[] a, String algorithm) {
    String text = Operands.string(a, 0);
    String secret = Operands.string(a, 1);
    Token token = Token.parse(text);
    byte[] signature = token.signatureBytes();
    return BooleanValue.of(
        TokenSignature.isRight(
            algorithm, TokenSignature.secret(secret), token.signed(), signature));
  }

  // Signing.

  private static Value signedRaw(Value[] a) {
    String key = Operands.string(a, 2);
    return signed(Operands.string(a, 0), Operands.string(a, 1), key);
  }

  private static Value signed(String headerText, String payload, String keyText) {
    List<TokenKey> keys = checked(() -> JwkReader.read(JsonText.read(keyText)));
    if (keys.isEmpty()) {
      throw BuiltinException.of("no keys found in JWK set");
    }
    ObjectValue header = header(headerText);
    String algorithm = text(header, "alg");
    if (algorithm == null) {
      throw BuiltinException.of("missing or invalid 'alg' header: jwsbb: header \"alg\" not found");
    }
    if (!TokenSignature.isKnown(algorithm)) {
      throw BuiltinException.of("unknown JWS algorithm: " + algorithm);
    }
    String type = text(header, "typ");
    if ((type == null || type.equals("JWT")) && !isJson(payload)) {
      throw BuiltinException.of("type is JWT but payload is not JSON");
    }
    String signed = base64(bytes(headerText)) + "." + base64(bytes(payload));
    byte[] signature = checked(() -> TokenSignature.sign(algorithm, keys.getFirst().key(), signed));
    return StringValue.of(signed + "." + base64(signature));
  }

  /** OPA's reader of headers takes any characters of numbers for one, which has no members. */
  private static ObjectValue header(String text) {
    if (text.strip().matches("[0-9.eE+-]+")) {
      return ObjectValue.EMPTY;
    }
    Value header;
    try {
      header = JsonText.read(text);
    } catch (BuiltinException e) {
      String reason = text.isEmpty() ? "cannot parse empty string" : e.text();
      throw BuiltinException.of("missing or invalid 'alg' header: cannot parse JSON: " + reason);
    }
    return header instanceof ObjectValue object ? object : ObjectValue.EMPTY;
  }

  private static @Nullable String text(ObjectValue header, String name) {
    return header.get(name) instanceof StringValue string ? string.text() : null;
  }

  private static boolean isJson(String text) {
    try {
      JsonText.read(text);
      return true;
    } catch (BuiltinException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
