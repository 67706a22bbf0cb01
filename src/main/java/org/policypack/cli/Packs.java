package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.PackLoader;
import org.policypack.pack.load.PackLocator;
import org.policypack.pack.load.PackLocator.Located;
import org.policypack.source.Span;

/**
 * The packs that a command line can name. An id is a folder under the packs folder, which is the
 * one that {@code --packs-dir} gives, else {@code packs} where the user stands, else, where that
 * does not exist, the packs of the installation.
 */
final class Packs {
  private final Path cwd;
  private final Path folder;

  Packs(Surroundings surroundings, @Nullable Path packsDir) {
    this.cwd = surroundings.cwd();
    this.folder = packsDir == null ? usualFolder(surroundings) : cwd.resolve(packsDir).normalize();
  }

  private static Path usualFolder(Surroundings surroundings) {
    Path here = surroundings.cwd().resolve("packs");
    return Files.isDirectory(here)
        ? here
        : surroundings.home().map(home -> home.resolve("packs")).orElse(here);
  }

  /**
   * Finds a pack by its id, by its folder or by its file.
   *
   * @throws CommandFailedException if there is none
   */
  PackFile find(String idOrPath) throws CommandFailedException {
    Located located = PackLocator.locate(idOrPath, folder, cwd);
    if (located.problem().isPresent()) {
      throw notFound(located.problem().get());
    }
    return PackFile.of(located.file().orElseThrow(), cwd);
  }

  /** Finds a pack by its id and by nothing else, for ids that no user has typed. */
  Optional<PackFile> byId(String id) {
    return PackLocator.ids(folder).contains(id)
        ? Optional.of(PackFile.of(folder.resolve(id).resolve(PackLocator.FILE_NAME), cwd))
        : Optional.empty();
  }

  /** There is no file yet, so there is no place in it to show. */
  private static CommandFailedException notFound(Diagnostic problem) {
    return new CommandFailedException(
        ExitCode.WRONG_USAGE,
        List.of(
            new Diagnostic(
                problem.level(), problem.code(), Span.none(), problem.message(), problem.hint())));
  }

  /**
   * Finds the packs that several words name; a folder without a pack of its own stands for the
   * packs anywhere below it, and no word at all for the packs folder.
   *
   * @throws CommandFailedException if a word names nothing
   */
  List<PackFile> findAll(List<String> words) throws CommandFailedException, IOException {
    if (words.isEmpty()) {
      return below(folder);
    }
    Set<PackFile> found = new LinkedHashSet<>();
    for (String word : words) {
      Path path = cwd.resolve(word);
      boolean shelf = Files.isDirectory(path) && !Files.exists(path.resolve(PackLocator.FILE_NAME));
      found.addAll(shelf ? below(path) : List.of(find(word)));
    }
    return List.copyOf(found);
  }

  private List<PackFile> below(Path shelf) throws CommandFailedException, IOException {
    List<PackFile> found =
        PackLocator.below(shelf).stream().map(file -> PackFile.of(file, cwd)).toList();
    if (found.isEmpty()) {
      throw CommandFailedException.usage(
          "cli.no-packs",
          "There is no pack under `" + PackFile.of(shelf, cwd).name() + "`.",
          "Name a pack, or the folder of packs with --packs-dir. `policy init` writes a first one.");
    }
    return found;
  }

  /**
   * Reads packs that must be valid.
   *
   * @throws CommandFailedException with all errors of all of them if one is not
   */
  static List<LoadedPack> readAll(List<PackFile> files) throws CommandFailedException {
    List<LoadedPack> loaded = files.stream().map(Packs::load).toList();
    List<Diagnostic> problems =
        loaded.stream()
            .filter(LoadedPack::isRefused)
            .flatMap(pack -> pack.diagnostics().stream())
            .toList();
    if (!problems.isEmpty()) {
      throw new CommandFailedException(ExitCode.INVALID_PACK, problems);
    }
    return loaded;
  }

  /** Reads a pack with all that can be said of it. */
  static LoadedPack load(PackFile pack) {
    return PackLoader.load(pack.file(), pack.name());
  }
}
