package org.policypack.rego.builtin.jwt;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Keys written in JSON (RFC 7517), one or a set. */
public final class JwkReader {
  private static final String ED25519_PUBLIC = "302a300506032b6570032100";
  private static final String ED25519_PRIVATE = "302e020100300506032b657004220420";

  private final ObjectValue jwk;

  private JwkReader(ObjectValue jwk) {
    this.jwk = jwk;
  }

  /**
   * The keys of a JWK, or of all in a set.
   *
   * @throws IllegalArgumentException for a value that is neither
   */
  public static List<TokenKey> read(Value json) {
    if (!(json instanceof ObjectValue object)) {
      throw new IllegalArgumentException("a JWK is an object");
    }
    List<TokenKey> keys = new ArrayList<>();
    switch (object.get("keys")) {
      case ArrayValue array -> array.items().forEach(item -> keys.addAll(read(item)));
      case null -> keys.add(new JwkReader(object).read());
      default -> throw new IllegalArgumentException("the keys of a JWK set are an array");
    }
    return keys;
  }

  private TokenKey read() {
    try {
      return new TokenKey(optional("alg"), optional("kid"), key());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private Key key() throws GeneralSecurityException {
    return switch (text("kty")) {
      case "oct" -> secret(bytes("k"));
      case "RSA" -> rsa();
      case "EC" -> ec();
      case "OKP" -> okp();
      default -> throw new IllegalArgumentException("unknown key type: " + text("kty"));
    };
  }

  /** The JDK takes no empty key; a zero byte is the same to HMAC. */
  static Key secret(byte[] bytes) {
    return new SecretKeySpec(bytes.length == 0 ? new byte[1] : bytes, "HMAC");
  }

  private Key rsa() throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    BigInteger modulus = number("n");
    BigInteger exponent = number("e");
    if (jwk.get("d") == null) {
      return factory.generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }
    BigInteger d = number("d");
    BigInteger p = number("p");
    BigInteger q = number("q");
    require(p.compareTo(BigInteger.ONE) > 0 && q.compareTo(BigInteger.ONE) > 0);
    require(p.gcd(q).equals(BigInteger.ONE) && p.multiply(q).equals(modulus));
    BigInteger dp = d.mod(order(p));
    BigInteger dq = d.mod(order(q));
    require(exponent.multiply(dp).mod(order(p)).equals(BigInteger.ONE));
    require(exponent.multiply(dq).mod(order(q)).equals(BigInteger.ONE));
    BigInteger qi = q.modInverse(p);
    boolean given = jwk.get("dp") != null && jwk.get("dq") != null && jwk.get("qi") != null;
    require(
        !given || (number("dp").equals(dp) && number("dq").equals(dq) && number("qi").equals(qi)));
    return factory.generatePrivate(
        new RSAPrivateCrtKeySpec(modulus, exponent, d, p, q, dp, dq, qi));
  }

  private static BigInteger order(BigInteger prime) {
    return prime.subtract(BigInteger.ONE);
  }

  /** Go refuses a private key unless its parts fit each other ({@code crypto/rsa}). */
  private static void require(boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException("the parts of the key do not fit");
    }
  }

  private Key ec() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(curve()));
    ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
    KeyFactory factory = KeyFactory.getInstance("EC");
    ECPoint point = new ECPoint(number("x"), number("y"));
    if (!isOn(spec, point)) {
      throw new IllegalArgumentException("the point of the key is not on its curve");
    }
    return jwk.get("d") == null
        ? factory.generatePublic(new ECPublicKeySpec(point, spec))
        : factory.generatePrivate(new ECPrivateKeySpec(number("d"), spec));
  }

  private String curve() {
    return switch (text("crv")) {
      case "P-256" -> "secp256r1";
      case "P-384" -> "secp384r1";
      case "P-521" -> "secp521r1";
      default -> throw new IllegalArgumentException("unknown curve: " + text("crv"));
    };
  }

  private static boolean isOn(ECParameterSpec spec, ECPoint point) {
    BigInteger prime = ((ECFieldFp) spec.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger right =
        x.pow(3).add(spec.getCurve().getA().multiply(x)).add(spec.getCurve().getB()).mod(prime);
    return point.getAffineY().pow(2).mod(prime).equals(right);
  }

  private Key okp() throws GeneralSecurityException {
    if (!text("crv").equals("Ed25519")) {
      throw new IllegalArgumentException("unknown curve: " + text("crv"));
    }
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    return jwk.get("d") == null
        ? factory.generatePublic(new X509EncodedKeySpec(framed(ED25519_PUBLIC, "x")))
        : factory.generatePrivate(new PKCS8EncodedKeySpec(framed(ED25519_PRIVATE, "d")));
  }

  private byte[] framed(String frame, String member) {
    return HexFormat.of().parseHex(frame + HexFormat.of().formatHex(bytes(member)));
  }

  private String optional(String name) {
    return jwk.get(name) == null ? "" : text(name);
  }

  private String text(String name) {
    if (jwk.get(name) instanceof StringValue string) {
      return string.text();
    }
    throw new IllegalArgumentException("a JWK needs a text as " + name);
  }

  private byte[] bytes(String name) {
    return Base64.getUrlDecoder().decode(text(name));
  }

  private BigInteger number(String name) {
    return new BigInteger(1, bytes(name));
  }
}
