package org.policypack.pack.load;

import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Level;
import org.policypack.source.SourceFile;

/**
 * A YAML file that was read, or why it could not be.
 *
 * @param source its text; a byte order mark is dropped, bad bytes stand as U+FFFD
 * @param bytes the file as it is; empty where it could not be read, or not read whole
 * @param root its one document, also where there are errors that do not hide its shape
 * @param diagnostics what is wrong with it as YAML, in reading order
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record YamlDocument(
    SourceFile source, byte[] bytes, Optional<YamlNode> root, List<Diagnostic> diagnostics) {
  /** Copies the diagnostics. */
  public YamlDocument {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether nothing is wrong with the file as YAML. */
  public boolean isFine() {
    return diagnostics.stream().noneMatch(d -> d.level() == Level.ERROR);
  }
}
