package org.policypack.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.policypack.report.Check;
import org.policypack.report.ExportChecks;
import org.policypack.source.SourceFile;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * What became of the folder of an export.
 *
 * @param texts the text that each file should have, by its path; none where engines differ
 * @param notes what could not be run again here, a line each
 * @param written whether the files were written; else they were compared
 * @param differences the files that are not as they should be
 */
record FolderOutcome(
    Map<String, String> texts,
    List<String> notes,
    boolean written,
    List<FileDifference> differences) {
  /** Copies the collections. */
  FolderOutcome {
    texts = new LinkedHashMap<>(texts);
    notes = List.copyOf(notes);
    differences = List.copyOf(differences);
  }

  /** Nothing was written and nothing compared, since parity failed. */
  static FolderOutcome none() {
    return new FolderOutcome(Map.of(), List.of(), false, List.of());
  }

  /** A check for each file. */
  List<Check> checks(String pack) {
    List<Check> checks = new ArrayList<>();
    Map<String, String> same = new LinkedHashMap<>(texts);
    differences.forEach(difference -> same.remove(difference.file()));
    same.forEach(
        (file, text) ->
            checks.add(ExportChecks.upToDate(pack, file, SourceFile.of(file, text).span(0, 0))));
    for (FileDifference each : differences) {
      checks.add(ExportChecks.outOfDate(pack, each.file(), each.text(), each.span()));
    }
    return checks;
  }

  /** Adds what a machine wants to know. */
  void addTo(ObjectValue.Builder json) {
    json.put("notes", ArrayValue.ofStrings(notes));
    if (written) {
      json.put("written", ArrayValue.ofStrings(List.copyOf(texts.keySet())));
    } else {
      json.put(
          "differences", new ArrayValue(differences.stream().map(FolderOutcome::value).toList()));
    }
  }

  private static Value value(FileDifference difference) {
    return ObjectValue.builder()
        .put("file", difference.file())
        .put("difference", difference.text())
        .build();
  }
}
