package org.policypack.differential.packs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks all engines the same.
 *
 * @param engines two or more
 */
record Comparison(List<Engine> engines) {
  /** The first request of each trial on which engines differ or one gives no decision. */
  List<Finding> findings(List<Trial> trials) throws IOException {
    Map<String, List<List<Answer>>> all = new LinkedHashMap<>();
    for (Engine engine : engines) {
      all.put(engine.name(), engine.decide(trials));
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      int trial = i;
      Map<String, List<Answer>> answers = new LinkedHashMap<>();
      all.forEach((name, of) -> answers.put(name, of.get(trial)));
      first(trials.get(i), answers, findings);
    }
    return findings;
  }

  private static void first(
      Trial trial, Map<String, List<Answer>> answers, List<Finding> findings) {
    for (int i = 0; i < trial.requests().size(); i++) {
      int request = i;
      Map<String, Answer> each = new LinkedHashMap<>();
      answers.forEach((name, of) -> each.put(name, of.get(request)));
      boolean agree =
          each.values().stream().distinct().count() == 1
              && each.values().stream().allMatch(Answer.Decided.class::isInstance);
      if (!agree) {
        findings.add(new Finding(trial, trial.requests().get(i), each));
        return;
      }
    }
  }

  /** The same with the first engine and those that differ from it only. */
  Comparison of(Finding finding) {
    Engine first = engines.getFirst();
    List<Engine> those =
        engines.stream()
            .filter(e -> e.equals(first) || !said(finding, e).equals(said(finding, first)))
            .toList();
    return new Comparison(those.size() < 2 ? engines : those);
  }

  private static Optional<Answer> said(Finding finding, Engine engine) {
    return Optional.ofNullable(finding.answers().get(engine.name()));
  }
}
