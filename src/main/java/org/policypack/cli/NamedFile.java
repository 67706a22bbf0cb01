package org.policypack.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a command line names.
 *
 * @param path where it is
 * @param name as the user wrote it, with {@code /}
 */
record NamedFile(Path path, String name) {
  static NamedFile of(Path written, Surroundings surroundings) {
    return new NamedFile(
        surroundings.cwd().resolve(written), written.toString().replace('\\', '/'));
  }

  /**
   * Reads the file.
   *
   * @param maxBytes what is read of a longer file, so that its reader can tell that it is too long,
   *     is one byte more
   * @throws CommandFailedException if there is no such file
   */
  byte[] read(int maxBytes) throws CommandFailedException, IOException {
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      throw CommandFailedException.usage(
          "cli.no-such-file",
          "There is no readable file `" + name + "`.",
          "Check the path; relative ones start where you stand.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(maxBytes + 1);
    }
  }

  /** Writes the file beside its place first and moves it then; makes its folder where need be. */
  void write(String text) throws IOException {
    Files.createDirectories(path.resolveSibling(""));
    Path beside =
        path.resolveSibling("." + path.getFileName() + ".new-" + ProcessHandle.current().pid());
    try {
      Files.writeString(beside, text);
      Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** The file of another name in the same folder. */
  NamedFile sibling(String otherName) {
    String last = otherName.substring(otherName.lastIndexOf('/') + 1);
    return new NamedFile(path.resolveSibling(last), otherName);
  }
}
