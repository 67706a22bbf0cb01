package org.policypack.differential.rego;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.policypack.value.JsonWriter;

/** Counts outcomes and keeps what differs. */
final class Tally {
  private final Path folder;
  private final Map<String, Integer> counts = new TreeMap<>();
  private int findings;

  Tally(Path folder) {
    this.folder = folder;
  }

  int findings() {
    return findings;
  }

  void add(Trial trial, Outcome ours, Outcome theirs) throws IOException {
    if (theirs instanceof Outcome.Errors broken && broken.codes().contains(RealOpa.PANIC)) {
      count("OPA panics");
    } else if (isLeftOut(ours)) {
      count("left out of policypack");
    } else if (ours.agrees(theirs)) {
      count("agree: " + kind(theirs));
    } else if (KnownDifference.in(trial).isPresent()) {
      count("known: " + KnownDifference.in(trial).get().words());
    } else {
      count("differ: " + kind(ours) + " | " + kind(theirs));
      findings++;
      keep(trial, ours, theirs);
    }
  }

  private static boolean isLeftOut(Outcome ours) {
    return ours instanceof Outcome.Errors errors
        && (errors.text().contains("left out of policypack")
            || errors.codes().equals(Set.of("eval_budget_error")));
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Document d -> "document";
      case Outcome.Undefined u -> "undefined";
      case Outcome.Errors e -> e.codes().toString();
    };
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void keep(Trial trial, Outcome ours, Outcome theirs) throws IOException {
    String group = (kind(ours) + "-" + kind(theirs)).replaceAll("[\\[\\]]", "");
    Path file = folder.resolve(group).resolve(trial.space() + ".rego");
    Files.createDirectories(file.getParent());
    String input = trial.input().map(i -> "# input: " + JsonWriter.compact(i) + "\n").orElse("");
    String data = "# data: " + JsonWriter.compact(trial.data()) + "\n";
    Files.writeString(
        file,
        trial.text()
            + "\n# from "
            + trial.from().replace('\n', ' ')
            + "\n"
            + input
            + data
            + "# ours: "
            + ours.toString().replace('\n', ' ')
            + "\n# opa:  "
            + theirs.toString().replace('\n', ' ')
            + "\n");
  }

  /** Prints the counts. */
  void tell() {
    counts.forEach((what, count) -> System.out.println(count + "\t" + what));
  }
}
