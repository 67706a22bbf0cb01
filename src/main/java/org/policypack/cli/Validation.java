package org.policypack.cli;

import java.util.List;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.diagnostic.Level;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.report.DiagnosticValue;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * What is to be said of some packs.
 *
 * @param packs the packs as read, in the order in which they were named
 * @param strict whether warnings count as errors
 */
record Validation(List<Checked> packs, boolean strict) {
  /**
   * A pack that was read.
   *
   * @param file where
   * @param loaded what came of it
   */
  record Checked(PackFile file, LoadedPack loaded) {
    private long count(Level level) {
      return loaded.diagnostics().stream().filter(d -> d.level() == level).count();
    }
  }

  static Validation of(List<PackFile> files, boolean strict) {
    return new Validation(
        files.stream().map(file -> new Checked(file, Packs.load(file))).toList(), strict);
  }

  boolean passed() {
    return packs.stream().allMatch(this::passed);
  }

  private boolean passed(Checked pack) {
    return pack.count(Level.ERROR) == 0 && (!strict || pack.count(Level.WARNING) == 0);
  }

  /** All diagnostics for people, those of one file after those of another. */
  String problems() {
    String text = DiagnosticRenderer.render(diagnostics());
    return text.isEmpty() ? "" : text + "\n";
  }

  private List<Diagnostic> diagnostics() {
    return packs.stream().flatMap(p -> p.loaded().diagnostics().stream()).toList();
  }

  /** A line a pack. */
  String summary() {
    StringBuilder lines = new StringBuilder();
    for (Checked pack : packs) {
      lines.append(passed(pack) ? "valid    " : "invalid  ").append(pack.file().name());
      lines.append(": ").append(pack.loaded().pack().map(Validation::describe).orElse(""));
      lines.append(counted(pack.count(Level.ERROR), "error"));
      lines.append(pack.count(Level.ERROR) > 0 && pack.count(Level.WARNING) > 0 ? ", " : "");
      lines.append(counted(pack.count(Level.WARNING), "warning")).append('\n');
    }
    return lines.toString();
  }

  private static String describe(PolicyPack pack) {
    return pack.id() + " " + pack.metadata().version() + ", " + pack.rules().size() + " rules";
  }

  private static String counted(long count, String thing) {
    return count == 0 ? "" : count + " " + thing + (count == 1 ? "" : "s");
  }

  /** Everything for machines. */
  String json() {
    ObjectValue.Builder report = ObjectValue.builder().put("valid", passed());
    report.put("packs", new ArrayValue(packs.stream().map(this::packValue).toList()));
    return JsonWriter.pretty(report.build());
  }

  private Value packValue(Checked pack) {
    ObjectValue.Builder object = ObjectValue.builder().put("file", pack.file().name());
    pack.loaded()
        .pack()
        .ifPresent(p -> object.put("id", p.id()).put("version", p.metadata().version()));
    return object
        .put("valid", passed(pack))
        .put("diagnostics", DiagnosticValue.list(pack.loaded().diagnostics()))
        .build();
  }
}
