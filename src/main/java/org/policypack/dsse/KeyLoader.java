package org.policypack.dsse;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policypack.diagnostic.Diagnostic;

/**
 * Reads Ed25519 keys from PEM files as {@code openssl genpkey -algorithm ed25519} and {@code
 * openssl pkey -pubout} write them: PKCS #8 for private keys, SubjectPublicKeyInfo for public ones
 * (RFC 8410).
 */
public final class KeyLoader {
  /** The most bytes that are read of the file of a key. */
  public static final int MAX_BYTES = 64 * 1024;

  /** The label of a private key. */
  static final String PRIVATE = "PRIVATE KEY";

  /** The label of a public key. */
  static final String PUBLIC = "PUBLIC KEY";

  private static final List<String> OTHER_KINDS =
      List.of("EC", "RSA", "RSASSA-PSS", "Ed448", "X25519", "X448", "DSA", "DH");

  private KeyLoader() {}

  /**
   * Reads a private key.
   *
   * @param bytes the file
   * @param name what people are told
   */
  public static LoadedKey<SigningKey> signing(byte[] bytes, String name) {
    Reader<PrivateKey> reader = (f, der) -> f.generatePrivate(new PKCS8EncodedKeySpec(der));
    return load(
        bytes,
        new KeyProblems(name, PRIVATE),
        reader,
        key -> Ed25519.complete((EdECPrivateKey) key));
  }

  /**
   * Reads a public key.
   *
   * @param bytes the file
   * @param name what people are told
   */
  public static LoadedKey<TrustedKey> trusted(byte[] bytes, String name) {
    Reader<PublicKey> reader = (f, der) -> f.generatePublic(new X509EncodedKeySpec(der));
    return load(bytes, new KeyProblems(name, PUBLIC), reader, TrustedKey::new);
  }

  private static <J extends Key, K> LoadedKey<K> load(
      byte[] bytes, KeyProblems problems, Reader<J> reader, Function<J, K> made) {
    Optional<Pem> pem = Pem.read(new String(bytes, StandardCharsets.ISO_8859_1));
    Optional<Diagnostic> problem = problems.ofForm(pem);
    if (pem.isEmpty() || problem.isPresent()) {
      return new LoadedKey<>(Optional.empty(), problem.stream().toList());
    }
    byte[] der = pem.get().der();
    Optional<K> key = read(Ed25519.NAME, der, reader).map(made);
    return key.isPresent()
        ? new LoadedKey<>(key, List.of())
        : new LoadedKey<>(Optional.empty(), List.of(problems.ofKind(kind(der, reader))));
  }

  /** What a key is that is no Ed25519 key. */
  private static Optional<String> kind(byte[] der, Reader<?> reader) {
    return OTHER_KINDS.stream().filter(k -> read(k, der, reader).isPresent()).findFirst();
  }

  private static <J> Optional<J> read(String algorithm, byte[] der, Reader<J> reader) {
    try {
      return Optional.of(reader.read(KeyFactory.getInstance(algorithm), der));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private interface Reader<J> {
    J read(KeyFactory factory, byte[] der) throws GeneralSecurityException;
  }
}
