package org.policypack.rego.unit;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.policypack.rego.unit.CoverageCount.Stretch;
import org.policypack.source.Location;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * What tests cover, as OPA's {@code --coverage} tells it ({@code v1/cover}) when it is run with
 * {@code --coverage-runs=}.
 *
 * @param files by name
 */
public record CoverageReport(Map<String, File> files) {
  /** Sorts the files by name. */
  public CoverageReport {
    files = new TreeMap<>(files);
  }

  /**
   * What tests cover of a file.
   *
   * @param covered stretches that ran, in order; some lie inside others
   * @param missed heads and expressions that did not
   */
  record File(List<Stretch> covered, List<Stretch> missed) {
    long coveredLines() {
      return lines(covered).size();
    }

    long missedLines() {
      return lines(missed).size();
    }
  }

  private static Set<Integer> lines(List<Stretch> stretches) {
    Set<Integer> lines = new HashSet<>();
    for (Stretch stretch : stretches) {
      for (int line = stretch.start().line(); line <= stretch.end().line(); line++) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** How many lines are covered, in per cent; 0 where there are none. */
  public double percent() {
    return percent(sum(true), sum(false));
  }

  private long sum(boolean covered) {
    return files.values().stream()
        .mapToLong(file -> covered ? file.coveredLines() : file.missedLines())
        .sum();
  }

  private static double percent(long covered, long missed) {
    return covered + missed == 0 ? 0 : 100.0 * covered / (covered + missed);
  }

  /** The report as OPA's JSON. */
  public Value toValue() {
    ObjectValue.Builder all = ObjectValue.builder();
    files.forEach((name, file) -> all.put(name, value(file)));
    return ObjectValue.builder()
        .put("files", all.build())
        .put("covered_lines", sum(true))
        .put("not_covered_lines", sum(false))
        .put("coverage", number(percent()))
        .build();
  }

  private static Value value(File file) {
    ObjectValue.Builder value = ObjectValue.builder();
    if (!file.covered.isEmpty()) {
      value.put("covered", stretches(file.covered));
    }
    if (!file.missed.isEmpty()) {
      value.put("not_covered", stretches(file.missed));
    }
    if (file.coveredLines() > 0) {
      value.put("covered_lines", file.coveredLines());
    }
    if (file.missedLines() > 0) {
      value.put("not_covered_lines", file.missedLines());
    }
    if (file.coveredLines() > 0) {
      value.put("coverage", number(percent(file.coveredLines(), file.missedLines())));
    }
    return value.build();
  }

  private static NumberValue number(double percent) {
    return NumberValue.of(new BigDecimal(Double.toString(percent)));
  }

  private static Value stretches(List<Stretch> stretches) {
    return new ArrayValue(
        stretches.stream()
            .<Value>map(
                stretch ->
                    ObjectValue.builder()
                        .put("start", place(stretch.start()))
                        .put("end", place(stretch.end()))
                        .build())
            .toList());
  }

  private static Value place(Location place) {
    return ObjectValue.builder().put("row", place.line()).put("col", place.column()).build();
  }

  /** The lines that are not covered, {@code file:line} or {@code file:from-to} a line of text. */
  public String missedLines() {
    StringBuilder out = new StringBuilder();
    files.forEach(
        (name, file) -> {
          List<Integer> lines = lines(file.missed).stream().sorted().toList();
          int at = 0;
          while (at < lines.size()) {
            int end = at;
            while (end + 1 < lines.size() && lines.get(end + 1) == lines.get(end) + 1) {
              end++;
            }
            String last = end == at ? "" : "-" + lines.get(end);
            out.append('\t').append(name).append(':').append(lines.get(at)).append(last);
            out.append('\n');
            at = end + 1;
          }
        });
    return out.toString();
  }
}
