package org.policypack.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.emit.Example;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What has to be replaced in a pack's data to get other data that holds all its members. */
final class DataDifference {
  private final ObjectValue from;
  private final List<Example.Replacement> found = new ArrayList<>();

  DataDifference(ObjectValue from) {
    this.from = from;
  }

  /** The replacements, as deep as they can be. */
  List<Example.Replacement> to(ObjectValue other) {
    compare(List.of(), from, other);
    return List.copyOf(found);
  }

  private void compare(List<String> path, @Nullable Value before, Value after) {
    if (before instanceof ObjectValue old && after instanceof ObjectValue object) {
      for (Map.Entry<Value, Value> member : object.members().entrySet()) {
        List<String> below = new ArrayList<>(path);
        below.add(((StringValue) member.getKey()).text());
        compare(below, old.members().get(member.getKey()), member.getValue());
      }
    } else if (!after.equals(before)) {
      found.add(new Example.Replacement(path, after));
    }
  }
}
