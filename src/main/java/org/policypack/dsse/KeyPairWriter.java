package org.policypack.dsse;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Set;

/** Writes a new pair of keys. A file that is there is never replaced. */
public final class KeyPairWriter {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private KeyPairWriter() {}

  /**
   * Makes a pair and writes its files, both or none, and their folders where need be. Where files
   * have owners, only the owner may read the private one.
   *
   * @return the public key
   * @throws FileAlreadyExistsException if one of the files is there
   */
  public static TrustedKey write(Path privateFile, Path publicFile) throws IOException {
    KeyPair pair = Ed25519.generate();
    Files.createDirectories(publicFile.resolveSibling(""));
    Files.createDirectories(privateFile.resolveSibling(""));
    create(publicFile, Pem.write(KeyLoader.PUBLIC, pair.getPublic().getEncoded()));
    try {
      create(
          privateFile,
          Pem.write(KeyLoader.PRIVATE, pair.getPrivate().getEncoded()),
          attributes(privateFile));
    } catch (IOException | RuntimeException e) {
      Files.delete(publicFile);
      throw e;
    }
    return new TrustedKey(pair.getPublic());
  }

  private static FileAttribute<?>[] attributes(Path file) {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix ? new FileAttribute<?>[] {OWNER_ONLY} : new FileAttribute<?>[0];
  }

  private static void create(Path file, String text, FileAttribute<?>... attributes)
      throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes)) {
      Channels.newOutputStream(channel).write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
