package org.policypack.rego.unit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The cases of a test: those that its rule gives, and those that were begun and are missing there,
 * which failed.
 */
final class Cases {
  private final Map<String, Cases> inner = new TreeMap<>();
  private boolean failed;

  private Cases(boolean failed) {
    this.failed = failed;
  }

  /**
   * The cases of a test.
   *
   * @param begun the paths of the cases that were begun
   */
  static Map<String, CaseResult> of(Value given, List<List<Value>> begun) {
    Cases root = new Cases(false);
    if (given instanceof ObjectValue object) {
      root.add(object);
    }
    begun.forEach(path -> root.begin(path.stream().map(Cases::name).toList()));
    return root.results();
  }

  private static String name(Value key) {
    return key instanceof StringValue string ? string.text() : GoJsonWriter.compact(key);
  }

  private void add(ObjectValue object) {
    object.members().forEach((key, value) -> inner.put(name(key), of(value)));
  }

  private static Cases of(Value value) {
    if (value instanceof ObjectValue object) {
      Cases cases = new Cases(false);
      cases.add(object);
      cases.failed = cases.inner.values().stream().anyMatch(one -> one.failed);
      return cases;
    }
    return new Cases(!BooleanValue.TRUE.equals(value));
  }

  /** Takes note of a case that was begun; gives whether it failed. */
  private boolean begin(List<String> path) {
    if (path.isEmpty()) {
      return true;
    }
    Cases one = inner.computeIfAbsent(path.getFirst(), name -> new Cases(true));
    if (path.size() == 1) {
      return one.failed;
    }
    boolean below = one.begin(path.subList(1, path.size()));
    one.failed |= below;
    return below;
  }

  private Map<String, CaseResult> results() {
    Map<String, CaseResult> results = new TreeMap<>();
    inner.forEach((name, c) -> results.put(name, new CaseResult(name, c.failed, c.results())));
    return results;
  }
}
