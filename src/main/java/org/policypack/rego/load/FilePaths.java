package org.policypack.rego.load;

import java.nio.file.Path;
import java.util.List;

/** How OPA reads the paths on its command line. */
final class FilePaths {
  private FilePaths() {}

  /**
   * A path with the place in {@code data} at which it is loaded.
   *
   * @param parents the keys above, from {@code foo.bar:file.json}; mostly empty
   */
  record Prefixed(List<String> parents, String path) {}

  /** Takes {@code foo.bar:file.json} apart; a URL has no prefix. */
  static Prefixed split(String path) {
    int colon = path.indexOf(':');
    if (colon <= 0 || path.indexOf("://") == colon) {
      return new Prefixed(List.of(), path);
    }
    return new Prefixed(
        List.of(path.substring(0, colon).split("\\.", -1)), path.substring(colon + 1));
  }

  /** A path without {@code file://} in front. */
  static String clean(String path) {
    return path.startsWith("file://") ? path.substring("file://".length()) : path;
  }

  /**
   * The path of a file in a folder, without {@code .} and {@code ..} where they can be resolved.
   */
  static String join(String folder, String name) {
    return Path.of(folder.isEmpty() ? "." : folder)
        .resolve(name)
        .normalize()
        .toString()
        .replace('\\', '/');
  }

  /** What stands behind the last dot, with the dot; empty where there is none. */
  static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  static boolean isYaml(String path) {
    String extension = extension(path);
    return extension.equals(".yaml") || extension.equals(".yml");
  }
}
