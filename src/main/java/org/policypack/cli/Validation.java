package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Level;
import org.policypack.fixture.PackTests;
import org.policypack.fixture.TestLoader;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.load.LoadedPack;
import org.policypack.pack.load.SharedNameCheck;
import org.policypack.report.Check;
import org.policypack.report.DiagnosticChecks;
import org.policypack.report.DiagnosticValue;
import org.policypack.source.SourceFile;
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
   * @param pack the pack; empty if it holds an error
   * @param sources the files that could be read: the pack, where it holds no error, and its tests
   * @param diagnostics what is to be said of them
   */
  record Checked(
      PackFile file,
      Optional<PolicyPack> pack,
      List<SourceFile> sources,
      List<Diagnostic> diagnostics) {
    static Checked of(PackFile file) throws IOException {
      LoadedPack loaded = Packs.load(file);
      List<Diagnostic> all = new ArrayList<>(loaded.diagnostics());
      List<SourceFile> sources = new ArrayList<>();
      loaded.pack().ifPresent(pack -> sources.add(pack.source()));
      // That a pack has tests at all is asked by those who run them.
      if (Files.isDirectory(file.file().resolveSibling("tests"))) {
        PackTests tests =
            loaded.pack().isPresent()
                ? TestLoader.load(loaded.pack().get(), file.file())
                : TestLoader.loadWithoutPack(file.file(), file.name());
        all.addAll(tests.diagnostics());
        sources.addAll(tests.sources());
      }
      return new Checked(file, loaded.pack(), List.copyOf(sources), List.copyOf(all));
    }

    /** The same with what is to be said of it beside the packs before it. */
    Checked beside(SharedNameCheck others) {
      List<Diagnostic> all = new ArrayList<>(diagnostics);
      pack.map(others::next).ifPresent(all::addAll);
      return new Checked(file, pack, sources, List.copyOf(all));
    }

    private List<Check> checks(boolean strict) {
      String suite = pack.map(PolicyPack::id).orElse(file.name());
      return DiagnosticChecks.ofFiles(suite, sources, diagnostics, strict);
    }

    private long count(Level level) {
      return diagnostics.stream().filter(d -> d.level() == level).count();
    }
  }

  static Validation of(List<PackFile> files, boolean strict) throws IOException {
    List<Checked> packs = new ArrayList<>();
    SharedNameCheck names = new SharedNameCheck();
    for (PackFile file : files) {
      packs.add(Checked.of(file).beside(names));
    }
    return new Validation(List.copyOf(packs), strict);
  }

  boolean passed() {
    return packs.stream().allMatch(this::passed);
  }

  private boolean passed(Checked pack) {
    return pack.count(Level.ERROR) == 0 && (!strict || pack.count(Level.WARNING) == 0);
  }

  /** A check for each file, or for each problem of it. */
  List<Check> checks() {
    return packs.stream().flatMap(pack -> pack.checks(strict).stream()).toList();
  }

  /** All diagnostics, those of one file after those of another. */
  List<Diagnostic> diagnostics() {
    return packs.stream().flatMap(p -> p.diagnostics().stream()).toList();
  }

  /** A line a pack. */
  String summary() {
    StringBuilder lines = new StringBuilder();
    for (Checked pack : packs) {
      lines.append(passed(pack) ? "valid    " : "invalid  ").append(pack.file().name());
      List<String> facts = new ArrayList<>();
      pack.pack().ifPresent(p -> facts.add(describe(p)));
      addCount(facts, pack.count(Level.ERROR), "error");
      addCount(facts, pack.count(Level.WARNING), "warning");
      lines.append(": ").append(String.join(", ", facts)).append('\n');
    }
    return lines.toString();
  }

  private static String describe(PolicyPack pack) {
    int rules = pack.rules().size();
    return "%s %s, %d rule%s"
        .formatted(pack.id(), pack.metadata().version(), rules, rules == 1 ? "" : "s");
  }

  private static void addCount(List<String> facts, long count, String thing) {
    if (count > 0) {
      facts.add(count + " " + thing + (count == 1 ? "" : "s"));
    }
  }

  /** Everything for machines. */
  String json() {
    ObjectValue.Builder report = ObjectValue.builder().put("valid", passed());
    report.put("packs", new ArrayValue(packs.stream().map(this::packValue).toList()));
    return JsonWriter.pretty(report.build());
  }

  private Value packValue(Checked pack) {
    ObjectValue.Builder object = ObjectValue.builder().put("file", pack.file().name());
    pack.pack().ifPresent(p -> object.put("id", p.id()).put("version", p.metadata().version()));
    return object
        .put("valid", passed(pack))
        .put("diagnostics", DiagnosticValue.list(pack.diagnostics()))
        .build();
  }
}
