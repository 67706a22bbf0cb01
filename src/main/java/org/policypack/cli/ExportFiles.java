package org.policypack.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.value.JsonWriter;

/** The files of an export, made in memory so that nothing is written unless all of them are. */
final class ExportFiles {
  private ExportFiles() {}

  /** The text of each file by its name, in the order in which people are told. */
  static Map<String, String> of(PolicyPack pack) {
    RegoExport export = RegoEmitter.emit(pack);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(export.moduleFileName(), export.moduleText());
    files.put("data.json", JsonWriter.pretty(export.data()));
    return files;
  }
}
