package org.policypack.differential.rego;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.policypack.value.JsonWriter;

/** Counts outcomes and keeps what differs. */
final class Tally {
  private static final Pattern NAMELESS_RULE = Pattern.compile("(?m)^(default )?_[^\\w]");

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
    } else if (NAMELESS_RULE.matcher(trial.text()).find()) {
      count("rules named _, which OPA numbers");
    } else if (isLeftOut(ours)) {
      count("left out of policypack");
    } else if (isForTypes(ours, theirs)) {
      count("left to the type checker");
    } else if (ours.agrees(theirs)) {
      count("agree: " + kind(theirs));
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

  /** OPA's compiler knows types, and refuses what our engine only evaluates so far. */
  private static boolean isForTypes(Outcome ours, Outcome theirs) {
    boolean evaluated =
        !(ours instanceof Outcome.Errors errors)
            || errors.codes().stream().allMatch(code -> code.startsWith("eval_"));
    return evaluated
        && theirs instanceof Outcome.Errors refused
        && refused.codes().equals(Set.of("rego_type_error"));
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
