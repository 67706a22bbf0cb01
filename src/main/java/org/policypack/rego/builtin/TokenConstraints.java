package org.policypack.rego.builtin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.jwt.TokenKey;
import org.policypack.rego.builtin.jwt.TokenSignature;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** {@code io.jwt.decode_verify}: a token that must keep to what the caller asks of it. */
final class TokenConstraints {
  private static final int DEEPEST = 20;
  private static final Value UNVERIFIED =
      ArrayValue.of(BooleanValue.FALSE, ObjectValue.EMPTY, ObjectValue.EMPTY);

  private @Nullable List<TokenKey> keys;
  private String secret = "";
  private String algorithm = "";
  private String issuer = "";
  private String audience = "";

  /** Nanoseconds since 1970. */
  private double time;

  private TokenConstraints() {}

  /** Whether the token is right, its header and its claims; both empty where it is not. */
  static Value verified(Value[] a, CallContext context) {
    TokenConstraints constraints = of(Operands.object(a, 1), context);
    return constraints.verified(Operands.string(a, 0));
  }

  private static TokenConstraints of(ObjectValue object, CallContext context) {
    TokenConstraints constraints = new TokenConstraints();
    constraints.time = (double) context.nowNanos();
    for (Map.Entry<Value, Value> member : object.sorted().entrySet()) {
      constraints.set(
          member.getKey() instanceof StringValue name ? name.text() : "", member.getValue());
    }
    boolean hasSecret = !constraints.secret.isEmpty();
    if (hasSecret == (constraints.keys != null)) {
      throw BuiltinException.of(hasSecret ? "duplicate key constraints" : "no key constraint");
    }
    return constraints;
  }

  private void set(String name, Value value) {
    switch (name) {
      case "cert" -> keys = Tokens.keys(text(name, value));
      case "secret" -> secret = text(name, value);
      case "alg" -> algorithm = text(name, value);
      case "iss" -> issuer = text(name, value);
      case "aud" -> audience = text(name, value);
      case "time" -> time = time(value);
      default -> throw BuiltinException.of("unknown token validation constraint: " + name);
    }
  }

  private static String text(String name, Value value) {
    if (value instanceof StringValue string) {
      return string.text();
    }
    throw BuiltinException.of(name + " constraint: must be a string");
  }

  private static double time(Value value) {
    if (!(value instanceof NumberValue number)) {
      throw BuiltinException.of("token time constraint: must be a number");
    }
    double nanos = number.exact().doubleValue();
    if (Double.isInfinite(nanos)) {
      throw BuiltinException.of("token time constraint: unvalid float64");
    }
    if (nanos < 0) {
      throw BuiltinException.of("token time constraint: must not be negative");
    }
    return nanos;
  }

  private Value verified(String text) {
    String inner = text;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Token token = Token.parse(inner);
      ObjectValue header = token.decodedHeader();
      boolean wanted =
          Token.isValid(header)
              && (algorithm.isEmpty() || algorithm.equals(Token.text(header, "alg")));
      if (!wanted || !isSigned(token, header)) {
        return UNVERIFIED;
      }
      inner = token.payloadText();
      if (!Token.text(header, "cty").equalsIgnoreCase("JWT")) {
        ObjectValue claims = Token.object(inner);
        return allows(claims) ? ArrayValue.of(BooleanValue.TRUE, header, claims) : UNVERIFIED;
      }
    }
    throw BuiltinException.of("tokens are nested too deeply");
  }

  private boolean isSigned(Token token, ObjectValue header) {
    byte[] signature = token.signatureBytes();
    String named = Token.text(header, "alg");
    List<TokenKey> trusted =
        keys == null ? List.of(new TokenKey("", "", TokenSignature.secret(secret))) : keys;
    return Tokens.anyFits(
        trusted,
        Token.text(header, "kid"),
        named,
        (key, name) -> TokenSignature.isRight(name, key.key(), token.signed(), signature));
  }

  private boolean allows(ObjectValue claims) {
    boolean rightIssuer = issuer.isEmpty() || isText(claims.get("iss"), issuer);
    return rightIssuer && allowsAudience(claims.get("aud")) && allowsTime(claims);
  }

  private static boolean isText(@Nullable Value value, String text) {
    return value instanceof StringValue string && string.text().equals(text);
  }

  private boolean allowsAudience(@Nullable Value value) {
    if (value instanceof ArrayValue array) {
      return array.items().stream().anyMatch(item -> isText(item, audience));
    }
    return value == null ? audience.isEmpty() : isText(value, audience);
  }

  /** Before its end, not before its start; OPA takes seconds as binary numbers of 64 bits. */
  private boolean allowsTime(ObjectValue claims) {
    BigDecimal now = new BigDecimal(Double.toString(time / 1_000_000_000));
    BigDecimal end = seconds(claims, "exp");
    if (end != null && now.compareTo(end) >= 0) {
      return false;
    }
    BigDecimal start = seconds(claims, "nbf");
    return start == null || now.compareTo(start) >= 0;
  }

  private static @Nullable BigDecimal seconds(ObjectValue claims, String name) {
    return switch (claims.get(name)) {
      case null -> null;
      case NumberValue number -> number.exact();
      default -> throw BuiltinException.of(name + " value must be a number");
    };
  }
}
