package org.policypack.differential.packs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/** Makes a finding small: leaves out parts of the pack and of the request that do not matter. */
final class Shrinker {
  private final Comparison comparison;
  private final long deadline;
  private Finding smallest;

  private Shrinker(Comparison comparison, Finding finding, Duration limit) {
    this.comparison = comparison.of(finding);
    this.deadline = System.nanoTime() + limit.toNanos();
    this.smallest = finding;
  }

  /** The smallest finding that is found in the time given. */
  static Finding shrink(Comparison comparison, Finding finding, Duration limit) throws IOException {
    return new Shrinker(comparison, finding, limit).run();
  }

  private Finding run() throws IOException {
    Value document = TrialGenerator.read(smallest.trial().yaml()).loaded().document().orElseThrow();
    Optional<Value> request = smallest.request();
    boolean changed = true;
    while (changed && !isOver()) {
      Value before = document;
      document = shrunk(document, request);
      Optional<Value> requestBefore = request;
      request = shrunk(request, document);
      changed = !before.equals(document) || !requestBefore.equals(request);
    }
    return smallest;
  }

  private boolean isOver() {
    return System.nanoTime() > deadline;
  }

  private Value shrunk(Value document, Optional<Value> request) throws IOException {
    Value kept = document;
    int at = 0;
    while (at < Trees.size(kept) && !isOver()) {
      Value smaller = Trees.without(kept, at);
      if (differs(smaller, request)) {
        kept = smaller;
      } else {
        at++;
      }
    }
    return kept;
  }

  private Optional<Value> shrunk(Optional<Value> request, Value document) throws IOException {
    Optional<Value> kept = request;
    int at = 0;
    while (kept.isPresent() && at < Trees.size(kept.get()) && !isOver()) {
      Optional<Value> smaller = Optional.of(Trees.without(kept.get(), at));
      if (differs(document, smaller)) {
        kept = smaller;
      } else {
        at++;
      }
    }
    return kept;
  }

  private boolean differs(Value document, Optional<Value> request) throws IOException {
    if (!(document instanceof ObjectValue object)) {
      return false;
    }
    PackText text = TrialGenerator.read(YamlWriter.write(object, new Dice(0)));
    if (!text.errors().isEmpty()) {
      return false;
    }
    Trial trial = Trial.of(text.pack().orElseThrow(), text.yaml(), List.of(request));
    List<Finding> findings = comparison.findings(List.of(trial));
    findings.forEach(f -> smallest = f);
    return !findings.isEmpty();
  }
}
