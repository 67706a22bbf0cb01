package org.policypack.cli;

import java.nio.file.Path;

/**
 * The file of a pack.
 *
 * @param file absolute
 * @param name what people are told: the path from where they stand if it lies below, else the whole
 *     path, with {@code /} between its segments
 */
record PackFile(Path file, String name) {
  static PackFile of(Path file, Path cwd) {
    Path absolute = cwd.resolve(file).normalize();
    Path shown = absolute.startsWith(cwd) ? cwd.relativize(absolute) : absolute;
    return new PackFile(absolute, shown.toString().replace('\\', '/'));
  }
}
