package org.policypack.report.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Paths as URIs (RFC 3986): whatever is not plain is percent-encoded as UTF-8. */
final class PathUri {
  private static final String PLAIN = "-._~/";

  private PathUri() {}

  /** Whether a path starts where the command ran. */
  static boolean isRelative(String path) {
    return !path.startsWith("/") && !isDrive(path);
  }

  /** A relative reference for a relative path, a {@code file:} URI for an absolute one. */
  static String of(String path) {
    String slashed = path.replace('\\', '/');
    if (isRelative(slashed)) {
      return encoded(slashed);
    }
    return isDrive(slashed)
        ? "file:///" + slashed.substring(0, 2) + encoded(slashed.substring(2))
        : "file://" + encoded(slashed);
  }

  private static boolean isDrive(String path) {
    return path.matches("[A-Za-z]:[/\\\\].*");
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain((char) (octet & 0xFF))) {
        out.append((char) octet);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", octet));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }
}
