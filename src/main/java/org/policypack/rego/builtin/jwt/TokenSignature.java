package org.policypack.rego.builtin.jwt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** The signature algorithms of RFC 7518 and RFC 8037, by their names. */
public final class TokenSignature {
  private static final Set<String> KNOWN =
      Set.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "HS256",
          "HS384", "HS512", "EdDSA");

  private TokenSignature() {}

  /** Whether an algorithm is known. */
  public static boolean isKnown(String algorithm) {
    return KNOWN.contains(algorithm);
  }

  /** A secret key of a text. */
  public static Key secret(String text) {
    return JwkReader.secret(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a signature is right; it is not where the key is of another kind. */
  public static boolean isRight(String algorithm, Key key, String text, byte[] signature) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (!isKnown(algorithm)) {
        return false;
      }
      if (algorithm.startsWith("HS")) {
        return MessageDigest.isEqual(mac(algorithm, key, bytes), signature);
      }
      if (!(key instanceof PublicKey publicKey) || !fits(algorithm, key)) {
        return false;
      }
      Signature verifier = signature(algorithm);
      verifier.initVerify(publicKey);
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /**
   * Signs a text.
   *
   * @throws IllegalArgumentException for a key that is not for the algorithm
   */
  public static byte[] sign(String algorithm, Key key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      if (algorithm.startsWith("HS")) {
        return mac(algorithm, key, bytes);
      }
      if (!(key instanceof PrivateKey privateKey) || !fits(algorithm, key)) {
        throw new IllegalArgumentException("the key cannot sign with " + algorithm);
      }
      Signature signer = signature(algorithm);
      signer.initSign(privateKey);
      signer.update(bytes);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("cannot sign: " + e.getMessage(), e);
    }
  }

  private static boolean fits(String algorithm, Key key) {
    return switch (algorithm.charAt(0)) {
      case 'R', 'P' -> key instanceof RSAKey;
      default -> algorithm.equals("EdDSA") ? key instanceof EdECKey : key instanceof ECKey;
    };
  }

  private static byte[] mac(String algorithm, Key key, byte[] bytes)
      throws GeneralSecurityException {
    if (!(key instanceof SecretKey)) {
      throw new InvalidKeyException("not a secret key");
    }
    Mac mac = Mac.getInstance("HmacSHA" + bits(algorithm));
    mac.init(key);
    return mac.doFinal(bytes);
  }

  private static String bits(String algorithm) {
    return algorithm.substring(2);
  }

  private static Signature signature(String algorithm) throws GeneralSecurityException {
    String bits = algorithm.equals("EdDSA") ? "" : bits(algorithm);
    return switch (algorithm.substring(0, 2)) {
      case "RS" -> Signature.getInstance("SHA" + bits + "withRSA");
      case "ES" -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
      case "PS" -> {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        String hash = "SHA-" + bits;
        int salt = Integer.parseInt(bits) / 8;
        MGF1ParameterSpec mask = new MGF1ParameterSpec(hash);
        signature.setParameter(new PSSParameterSpec(hash, "MGF1", mask, salt, 1));
        yield signature;
      }
      default -> Signature.getInstance("Ed25519");
    };
  }
}
