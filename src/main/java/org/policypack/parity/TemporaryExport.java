package org.policypack.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policypack.rego.emit.RegoExport;
import org.policypack.rego.emit.RegoNames;

/**
 * The module and {@code data.json} of an export, on disk for the time of a run, so that each engine
 * reads them as it would read any.
 */
public final class TemporaryExport implements AutoCloseable {
  private final Path folder;
  private final Path module;
  private boolean kept;

  private TemporaryExport(Path folder, Path module) {
    this.folder = folder;
    this.module = module;
  }

  /** Writes the files into a folder that only this user can read. */
  public static TemporaryExport of(RegoExport export) throws IOException {
    Path folder = Files.createTempDirectory("policypack-");
    TemporaryExport files = new TemporaryExport(folder, folder.resolve(export.moduleFileName()));
    Files.writeString(files.module, export.moduleText());
    Files.writeString(files.data(), export.dataText());
    return files;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The module's file. */
  public Path module() {
    return module;
  }

  /** The file {@code data.json}. */
  public Path data() {
    return folder.resolve(RegoNames.DATA_FILE);
  }

  /** Leaves the files where they are: the commands that show a divergence name them. */
  public void keep() {
    kept = true;
  }

  /** Deletes the files, unless they are kept. */
  @Override
  public void close() throws IOException {
    if (!kept) {
      Files.deleteIfExists(module);
      Files.deleteIfExists(data());
      Files.deleteIfExists(folder);
    }
  }
}
