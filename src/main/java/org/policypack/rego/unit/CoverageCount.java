package org.policypack.rego.unit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.policypack.rego.eval.Coverage;
import org.policypack.rego.syntax.Module;
import org.policypack.source.Location;
import org.policypack.source.Span;

/** Counts what is covered while tests run. */
final class CoverageCount {
  private final Set<Span> covered = new HashSet<>();

  /** Takes note of what ran. */
  void cover(Span span) {
    if (!span.isNone()) {
      covered.add(span);
    }
  }

  /** What is covered, and what of the modules is not. */
  CoverageReport report(List<Module> modules) {
    Map<String, CoverageReport.File> files = new TreeMap<>();
    Map<String, Set<Stretch>> ran = new HashMap<>();
    for (Span span : covered) {
      ran.computeIfAbsent(span.source().name(), f -> sorted()).add(Stretch.of(span));
    }
    for (Module module : modules) {
      String name = module.span().source().name();
      Set<Stretch> done = ran.getOrDefault(name, sorted());
      Set<Stretch> missed = sorted();
      Coverage.of(module).stream()
          .map(Stretch::of)
          .filter(one -> done.stream().noneMatch(other -> other.contains(one)))
          .forEach(missed::add);
      files.put(name, new CoverageReport.File(List.copyOf(done), List.copyOf(missed)));
    }
    return new CoverageReport(files);
  }

  private static Set<Stretch> sorted() {
    return new TreeSet<>(
        Comparator.comparing(Stretch::start, Stretch.ORDER)
            .thenComparing(Stretch::end, Stretch.ORDER));
  }

  /**
   * A stretch of a file.
   *
   * @param end the place behind its last character
   */
  record Stretch(Location start, Location end) {
    static final Comparator<Location> ORDER =
        Comparator.comparingInt(Location::line).thenComparingInt(Location::column);

    static Stretch of(Span span) {
      return new Stretch(span.location(), span.source().location(span.end()));
    }

    boolean contains(Stretch other) {
      return ORDER.compare(start, other.start) <= 0 && ORDER.compare(end, other.end) >= 0;
    }
  }
}
