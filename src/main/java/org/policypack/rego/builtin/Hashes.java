package org.policypack.rego.builtin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.policypack.value.BooleanValue;
import org.policypack.value.Value;

/** Hashes and message authentication codes, in hexadecimal. */
final class Hashes {
  private Hashes() {}

  static void addTo(Builtins list) {
    list.add("crypto.md5", Strings.map(text -> hash("MD5", text)));
    list.add("crypto.sha1", Strings.map(text -> hash("SHA-1", text)));
    list.add("crypto.sha256", Strings.map(text -> hash("SHA-256", text)));
    list.add("crypto.hmac.md5", (a, c) -> mac("HmacMD5", a));
    list.add("crypto.hmac.sha1", (a, c) -> mac("HmacSHA1", a));
    list.add("crypto.hmac.sha256", (a, c) -> mac("HmacSHA256", a));
    list.add("crypto.hmac.sha512", (a, c) -> mac("HmacSHA512", a));
    list.add("crypto.hmac.equal", (a, c) -> equal(a));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(String algorithm, String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(utf8(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Value mac(String algorithm, Value[] a) {
    String text = Operands.string(a, 0);
    String key = Operands.string(a, 1);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.isEmpty() ? new byte[1] : utf8(key), algorithm));
      return Strings.of(HexFormat.of().formatHex(mac.doFinal(utf8(text))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Value equal(Value[] a) {
    return BooleanValue.of(
        MessageDigest.isEqual(utf8(Operands.string(a, 0)), utf8(Operands.string(a, 1))));
  }
}
