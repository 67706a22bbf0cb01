package org.policypack.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.dsse.EnvelopeProblem;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Sha256;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Compares the subjects of an in-toto statement with files: a signature only says who claims
 * something, the digests say of what.
 */
final class StatementSubjects {
  private final Diagnostics problems = new Diagnostics();
  private final String name;
  private final Path folder;

  private StatementSubjects(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /**
   * What is wrong with the subjects of a statement; nothing if each is a file of the folder.
   *
   * @param payload the statement, already verified
   * @param name what people call the file of its envelope
   * @param folder where the files are; names of subjects are paths in it
   */
  static List<Diagnostic> compare(byte[] payload, String name, Path folder) throws IOException {
    StatementSubjects subjects = new StatementSubjects(name, folder);
    if (StrictJson.parse(payload) instanceof JsonResult.Parsed(ObjectValue statement)
        && statement.get("subject") instanceof ArrayValue subjectItems
        && !subjectItems.items().isEmpty()) {
      for (Value item : subjectItems.items()) {
        subjects.compare(item instanceof ObjectValue object ? object : ObjectValue.EMPTY);
      }
    } else {
      return List.of(missing(name));
    }
    return subjects.problems.sorted();
  }

  /** What is said where there should be subjects, and are none. */
  static Diagnostic missing(String name) {
    return EnvelopeProblem.SUBJECT
        .error(
            "`" + name + "` holds no in-toto statement with subjects: there is nothing to compare.")
        .withHint("Leave --artifacts out, or name the envelope of a statement.");
  }

  private void compare(ObjectValue subject) throws IOException {
    Optional<String> file = text(subject.get("name"));
    Optional<String> digest =
        subject.get("digest") instanceof ObjectValue digests
            ? text(digests.get("sha256"))
            : Optional.empty();
    if (file.isEmpty() || digest.isEmpty()) {
      problem(
          "A subject of `" + name + "` has no name or no SHA-256.",
          "Without both no file can be compared with it.");
      return;
    }
    compare(file.get(), digest.get());
  }

  private void compare(String file, String digest) throws IOException {
    Optional<Path> path = inside(file);
    if (path.isEmpty() || !Files.isRegularFile(path.get())) {
      problem(
          "There is no file `" + file + "`, which `" + name + "` is about.",
          "Name the folder that holds it with --artifacts.");
      return;
    }
    String actual = Sha256.of(Files.readAllBytes(path.get()));
    if (!actual.equals(digest)) {
      problem(
          "`%s` is not the file that `%s` is about: its SHA-256 is %s, the statement says %s."
              .formatted(file, name, actual, digest),
          "The file was changed, or the statement belongs to another version of it.");
    }
  }

  /** A path in the folder; empty for one that leaves it. */
  private Optional<Path> inside(String file) {
    try {
      Path path = folder.resolve(file).normalize();
      return path.startsWith(folder.normalize()) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(@Nullable Value value) {
    return value instanceof StringValue(String text) ? Optional.of(text) : Optional.empty();
  }

  private void problem(String message, String hint) {
    problems.add(EnvelopeProblem.SUBJECT.error(message).withHint(hint));
  }
}
