package org.policypack.readiness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The folder of a packet: opens the files that the packet names, if they are inside of it. No path
 * leaves it, whether by its segments or by a link, and no address is ever fetched.
 *
 * @param path absolute
 */
record PacketFolder(Path path) {
  /** An artefact may have so many bytes; exports have less than one of these 64 MiB. */
  static final long MOST_BYTES = 64L * 1024 * 1024;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
  private static final List<String> NO_NAMES = List.of("", ".", "..");
  private static final String WHERE =
      "Name a file below the folder of the packet, with `/` between the segments.";

  /** What came of opening a file. */
  sealed interface Opened {
    /** Its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Read(byte[] bytes) implements Opened {}

    /** Why it is not read, and what to do. */
    record Refused(ReadinessProblem problem, String message, String hint) implements Opened {}
  }

  /** Opens the file of a path in a packet. */
  Opened open(String name) {
    Optional<String> wrong = wrongPath(name);
    if (wrong.isPresent()) {
      return new Opened.Refused(
          ReadinessProblem.ARTIFACT_PATH, "`" + name + "` " + wrong.get(), WHERE);
    }
    try {
      return openInside(name);
    } catch (IOException e) {
      return unreadable(
          name, "cannot be read.", "Give the one who runs this the right to read it.");
    }
  }

  private Opened openInside(String name) throws IOException {
    Path file = path.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return unreadable(
          name, "is not there.", "`policy rego-export` writes the files of an export.");
    }
    if (!Files.exists(file)) {
      return unreadable(name, "is a link to nothing.", "Put the file itself there.");
    }
    if (!file.toRealPath().startsWith(path.toRealPath())) {
      return new Opened.Refused(
          ReadinessProblem.ARTIFACT_PATH,
          "`" + name + "` is a link that leaves the folder of the packet.",
          "Put the file itself there.");
    }
    // Opening what is no file, such as a pipe, might wait forever.
    if (!Files.isRegularFile(file)) {
      return unreadable(name, "is no file.", WHERE);
    }
    return read(name, file);
  }

  /** The size is looked at first, and no more than the limit is read of a file that grows. */
  private static Opened read(String name, Path file) throws IOException {
    byte[] bytes = new byte[0];
    boolean large = Files.size(file) > MOST_BYTES;
    if (!large) {
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes((int) MOST_BYTES + 1);
      }
    }
    return large || bytes.length > MOST_BYTES
        ? new Opened.Refused(
            ReadinessProblem.ARTIFACT_TOO_LARGE,
            "`" + name + "` is larger than 64 MiB and was not read.",
            "No file of an export comes near that; `policy rego-export` writes them again.")
        : new Opened.Read(bytes);
  }

  private static Opened unreadable(String name, String what, String hint) {
    return new Opened.Refused(ReadinessProblem.ARTIFACT_UNREADABLE, "`" + name + "` " + what, hint);
  }

  /** Judged by the text alone, so that a packet means the same on every system. */
  private static Optional<String> wrongPath(String name) {
    if (SCHEME.matcher(name).matches()) {
      return Optional.of("is an address or a drive, and nothing is fetched.");
    }
    if (name.startsWith("/") || name.contains("\\") || name.indexOf('\0') >= 0) {
      return Optional.of("is no path from the folder of the packet.");
    }
    List<String> segments = Arrays.asList(name.split("/", -1));
    if (segments.contains("..")) {
      return Optional.of("leaves the folder of the packet.");
    }
    return segments.stream().anyMatch(NO_NAMES::contains)
        ? Optional.of("has a segment that names nothing.")
        : Optional.empty();
  }
}
