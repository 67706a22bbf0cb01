package org.policypack.rego.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of files and what they say. */
final class FileText {
  /** The largest file that is read, in bytes: 64 MiB. OPA has no such limit for files. */
  static final int LARGEST = 64 << 20;

  private FileText() {}

  /**
   * The bytes of a file.
   *
   * @param name what messages call it
   */
  static byte[] bytes(Path file, String name) throws LoadException {
    try (InputStream in = Files.newInputStream(file)) {
      return atMost(in, name);
    } catch (IOException e) {
      throw LoadException.of("load.unreadable", "open " + name + ": " + reason(e));
    }
  }

  /** All bytes of a stream, unless there are too many. */
  static byte[] atMost(InputStream in, String name) throws IOException, LoadException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw LoadException.of("load.too-large", name + ": larger than 64 MiB");
    }
    return bytes;
  }

  /** Why a file cannot be had, in the words of the operating system that OPA repeats. */
  static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "no such file or directory";
      case AccessDeniedException a -> "permission denied";
      case FileSystemLoopException l -> "too many levels of symbolic links";
      default -> String.valueOf(e.getMessage()).replaceFirst("^.*: ", "");
    };
  }

  /** A text whose bad bytes become U+FFFD, as in Go. */
  static String lenient(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same without a byte order mark. */
  static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Whether the bytes are UTF-8. */
  static boolean isUtf8(byte[] bytes) {
    try {
      CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return unused != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
