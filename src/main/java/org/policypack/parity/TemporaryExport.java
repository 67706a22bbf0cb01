package org.policypack.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policypack.rego.emit.RegoExport;
import org.policypack.rego.emit.RegoNames;

/**
 * The module and the data of an export on disk for the time of a run, so that every Rego engine
 * reads them as it would read any.
 *
 * @param folder a folder that only this user can read
 * @param module the module's file
 * @param data the file {@code data.json}
 */
public record TemporaryExport(Path folder, Path module, Path data) implements AutoCloseable {
  /** Writes the files. */
  public static TemporaryExport of(RegoExport export) throws IOException {
    Path folder = Files.createTempDirectory("policypack-");
    TemporaryExport files =
        new TemporaryExport(
            folder, folder.resolve(export.moduleFileName()), folder.resolve(RegoNames.DATA_FILE));
    Files.writeString(files.module, export.moduleText());
    Files.writeString(files.data, export.dataText());
    return files;
  }

  /** Deletes the files. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(module);
    Files.deleteIfExists(data);
    Files.deleteIfExists(folder);
  }
}
