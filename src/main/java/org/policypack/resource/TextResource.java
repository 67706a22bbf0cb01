package org.policypack.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A text file on the class path, in UTF-8. */
public final class TextResource {
  private TextResource() {}

  /**
   * The whole text.
   *
   * @param beside a class of the package that the file stands in
   * @param name the file, from there
   * @throws IllegalStateException if the build left it out
   */
  public static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The entries of a table, one a line: those lines that are neither empty nor comments, which
   * begin with {@code #}, without blanks at their ends.
   */
  public static List<String> entries(Class<?> beside, String name) {
    return read(beside, name)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
