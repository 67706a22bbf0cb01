package org.policypack.pack.load;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.source.SourceFile;

/** Finds the file of a pack. */
public final class PackLocator {
  /** The name of a pack's file in its folder. */
  public static final String FILE_NAME = "pack.yaml";

  private static final String MISSPELT_FILE_NAME = "pack.yml";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private PackLocator() {}

  /**
   * Where a pack is.
   *
   * @param file the file; empty exactly when there is a problem
   * @param problem why there is none
   */
  public record Located(Optional<Path> file, Optional<Diagnostic> problem) {}

  /**
   * Finds a pack by its id, which is a folder under {@code packsDir}, or by the path of its folder
   * or its file. An id wins over a path of the same name.
   *
   * @param packsDir absolute
   * @param cwd the absolute folder that relative paths start at
   */
  public static Located locate(String idOrPath, Path packsDir, Path cwd) {
    if (ID.matcher(idOrPath).matches()) {
      Path byId = packsDir.resolve(idOrPath).resolve(FILE_NAME);
      if (Files.exists(byId)) {
        return new Located(Optional.of(byId), Optional.empty());
      }
    }
    Optional<Path> byPath = path(idOrPath, cwd);
    return byPath.isPresent()
        ? new Located(byPath, Optional.empty())
        : new Located(Optional.empty(), Optional.of(notFound(idOrPath, packsDir, cwd)));
  }

  private static Optional<Path> path(String text, Path cwd) {
    try {
      Path path = cwd.resolve(text);
      Path file = Files.isDirectory(path) ? path.resolve(FILE_NAME) : path;
      return Optional.of(file).filter(Files::exists);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Diagnostic notFound(String idOrPath, Path packsDir, Path cwd) {
    Path near = packsDir.startsWith(cwd) ? cwd.relativize(packsDir) : packsDir;
    String shown = near.toString().replace('\\', '/');
    Optional<Path> other = misnamed(idOrPath, packsDir, cwd);
    if (other.isPresent()) {
      String file = other.get().toString().replace('\\', '/');
      return Diagnostic.error(
              Problem.FILE_NOT_FOUND.code(),
              SourceFile.of(idOrPath, "").whole(),
              "No pack `" + idOrPath + "`: its file is called `" + file + "`.")
          .withHint("Rename it to `" + FILE_NAME + "`.");
    }
    String message =
        "No pack `" + idOrPath + "`: neither a folder under `" + shown + "` nor a path.";
    List<String> ids = ids(packsDir);
    String hint = ids.isEmpty() ? "" : "There are: " + String.join(", ", ids) + ".";
    Diagnostic diagnostic =
        Diagnostic.error(
            Problem.FILE_NOT_FOUND.code(),
            SourceFile.of(idOrPath, "").whole(),
            message + SpellChecker.didYouMean(idOrPath, ids));
    return hint.isEmpty() ? diagnostic : diagnostic.withHint(hint);
  }

  /** The file of a pack that has nearly the right name; seen from where the user stands. */
  private static Optional<Path> misnamed(String idOrPath, Path packsDir, Path cwd) {
    try {
      return Stream.of(packsDir.resolve(idOrPath), cwd.resolve(idOrPath))
          .map(folder -> folder.resolve(MISSPELT_FILE_NAME))
          .filter(Files::isRegularFile)
          .map(file -> file.startsWith(cwd) ? cwd.relativize(file) : file)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The ids of the packs in a folder, sorted; none where there is no such folder. */
  public static List<String> ids(Path packsDir) {
    try (Stream<Path> folders = Files.list(packsDir)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(FILE_NAME)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The files of the packs anywhere below a folder, sorted; none where there is no such folder. A
   * folder that is linked counts as if it stood there, and a link that leads back to a folder above
   * it is not followed.
   *
   * @throws IOException where a folder cannot be listed
   */
  public static List<Path> below(Path shelf) throws IOException {
    if (!Files.isDirectory(shelf)) {
      return List.of();
    }
    PackCollector collector = new PackCollector();
    Files.walkFileTree(
        shelf, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, collector);
    return collector.sorted();
  }

  /** Collects the files of packs. */
  private static final class PackCollector extends SimpleFileVisitor<Path> {
    private final List<Path> found = new ArrayList<>();

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.endsWith(FILE_NAME)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    List<Path> sorted() {
      return found.stream().sorted().toList();
    }
  }

  /**
   * The error for a file that is, by a symbolic link, not in the folder where it seems to be: a
   * reviewer of that folder would not see what is used. Empty where all is well, and where there is
   * no file.
   *
   * @param name what the diagnostic calls the file
   */
  public static Optional<Diagnostic> leavesFolder(Path file, String name) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? Optional.empty() : leavesFolder(file, folder, name);
  }

  /**
   * The error for a file that is not inside a folder, by {@code ..} or by a symbolic link.
   *
   * @param name what the diagnostic calls the file
   */
  public static Optional<Diagnostic> leavesFolder(Path file, Path folder, String name) {
    try {
      if (file.toRealPath().startsWith(folder.toRealPath())) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty(); // there is no such file, which its reader tells
    }
    String message = "`" + name + "` leaves its folder by `..` or a symbolic link.";
    return Optional.of(
        Diagnostic.error(
                Problem.FILE_OUTSIDE_FOLDER.code(), SourceFile.of(name, "").whole(), message)
            .withHint("Put the file itself into the folder."));
  }
}
