package org.policypack.dsse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeyPairWriterTest {
  private static final byte[] PAYLOAD = "hello".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void bothHalvesAreReadAgainAndBelongTogether() throws IOException {
    TrustedKey written = KeyPairWriter.write(privateFile(), publicFile());
    TrustedKey read =
        KeyLoader.trusted(Files.readAllBytes(publicFile()), "key").key().orElseThrow();
    SigningKey signing =
        KeyLoader.signing(Files.readAllBytes(privateFile()), "key").key().orElseThrow();
    assertEquals(written, read);
    assertEquals(read, signing.publicKey());
    Envelope envelope = Envelope.sign("text/vnd.example", PAYLOAD, List.of(signing));
    assertTrue(EnvelopeVerifier.verify(envelope, List.of(read), 1).isVerified());
  }

  @Test
  void theFolderIsMadeWhereNeedBe() throws IOException {
    Path inside = folder.resolve("keys");
    KeyPairWriter.write(inside.resolve("a.pem"), inside.resolve("a.pub.pem"));
    assertTrue(Files.exists(inside.resolve("a.pem")));
  }

  @Test
  void everyPairIsAnother() throws IOException {
    TrustedKey one = KeyPairWriter.write(privateFile(), publicFile());
    TrustedKey other = KeyPairWriter.write(folder.resolve("b.pem"), folder.resolve("b.pub.pem"));
    assertFalse(one.equals(other));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerReadsThePrivateKey() throws IOException {
    KeyPairWriter.write(privateFile(), publicFile());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(privateFile())));
  }

  @Test
  void nothingIsReplacedAndNoHalfStays() throws IOException {
    Files.writeString(privateFile(), "precious");
    assertThrows(
        FileAlreadyExistsException.class, () -> KeyPairWriter.write(privateFile(), publicFile()));
    assertArrayEquals(
        "precious".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(privateFile()));
    assertFalse(Files.exists(publicFile()));
  }

  private Path privateFile() {
    return folder.resolve("a.pem");
  }

  private Path publicFile() {
    return folder.resolve("a.pub.pem");
  }
}
