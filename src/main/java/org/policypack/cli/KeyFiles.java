package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.dsse.KeyLoader;
import org.policypack.dsse.LoadedKey;

/** The keys that a command line names. */
final class KeyFiles {
  private KeyFiles() {}

  /**
   * Reads all keys.
   *
   * @param load makes a key of the bytes and the name of its file
   * @throws CommandFailedException with what is wrong with all of them if one cannot be used
   */
  static <K> List<K> read(
      List<Path> files, Surroundings surroundings, BiFunction<byte[], String, LoadedKey<K>> load)
      throws CommandFailedException, IOException {
    List<K> keys = new ArrayList<>();
    List<Diagnostic> problems = new ArrayList<>();
    for (Path file : files) {
      NamedFile named = NamedFile.of(file, surroundings);
      LoadedKey<K> loaded = load.apply(named.read(KeyLoader.MAX_BYTES), named.name());
      loaded.key().ifPresent(keys::add);
      problems.addAll(loaded.diagnostics());
    }
    if (!problems.isEmpty()) {
      throw new CommandFailedException(ExitCode.WRONG_USAGE, problems);
    }
    return keys;
  }
}
