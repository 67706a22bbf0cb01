package org.policypack.pack.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.source.SourceFile;

/** Reads YAML files into trees with positions, and tells everything that is wrong with them. */
public final class YamlReader {
  /** The largest file that is read, in bytes: 1 MiB. */
  public static final int SIZE_LIMIT = 1 << 20;

  private static final byte[] NOTHING = {};

  private YamlReader() {}

  /** Reads a file that diagnostics call by the path as given, with {@code /} between segments. */
  public static YamlDocument read(Path file) {
    return read(file, file.toString().replace('\\', '/'));
  }

  /**
   * Reads a file of at most {@link #SIZE_LIMIT} bytes; of a larger one no more than that is read.
   *
   * @param name what diagnostics call the file
   */
  public static YamlDocument read(Path file, String name) {
    return read(file, name, TextScan::isAllowed);
  }

  /**
   * Reads a file of tests. Requests come from anywhere, so strings in quotes may hold by escapes
   * whatever a request may hold: every character but lone surrogates.
   */
  public static YamlDocument readTests(Path file, String name) {
    return read(file, name, YamlReader::isScalarValue);
  }

  private static YamlDocument read(Path file, String name, IntPredicate allowed) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(SIZE_LIMIT + 1);
    } catch (IOException e) {
      String reason =
          Files.isDirectory(file)
              ? "it is a folder"
              : Files.exists(file) ? "it cannot be read" : "there is none";
      return refused(
          name, NOTHING, Problem.FILE_NOT_FOUND, "No file `" + name + "`: " + reason + ".");
    }
    return bytes.length > SIZE_LIMIT ? tooLarge(name, bytes) : parse(name, bytes, allowed);
  }

  /** Reads the bytes of a file. */
  public static YamlDocument parse(String name, byte[] bytes) {
    return parse(name, bytes, TextScan::isAllowed);
  }

  /** Reads the bytes of a file of tests. */
  public static YamlDocument parseTests(String name, byte[] bytes) {
    return parse(name, bytes, YamlReader::isScalarValue);
  }

  private static boolean isScalarValue(int c) {
    return c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE;
  }

  private static YamlDocument parse(String name, byte[] bytes, IntPredicate allowed) {
    Diagnostics diagnostics = new Diagnostics();
    TextScan scan = TextScan.of(name, bytes, diagnostics);
    Optional<YamlNode> root = Optional.empty();
    if (!scan.isIndentedByTabs()) {
      root = new YamlComposer(scan.source(), diagnostics, allowed).compose(scan.readable());
    }
    return new YamlDocument(scan.source(), bytes, root, diagnostics.sorted());
  }

  private static YamlDocument tooLarge(String name, byte[] bytes) {
    String message = "The file is larger than " + SIZE_LIMIT + " bytes (1 MiB); it was not read.";
    return refused(name, Arrays.copyOf(bytes, 80), Problem.FILE_TOO_LARGE, message);
  }

  /** A document without a root, which shows the first line of what was read. */
  private static YamlDocument refused(String name, byte[] start, Problem problem, String message) {
    String text = TextScan.of(name, start, new Diagnostics()).readable();
    SourceFile source = SourceFile.of(name, text.lines().findFirst().orElse(""));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error(problem.code(), source.span(0, 0), message);
    return new YamlDocument(source, NOTHING, Optional.empty(), diagnostics.sorted());
  }
}
