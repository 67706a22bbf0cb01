package org.policypack.rego.conformance;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.rego.syntax.Layout;
import org.policypack.rego.syntax.Place;

/** What a tree says without regard to how it stands on the page: nested lists to compare. */
final class Meaning {
  private static final Set<String> ON_THE_PAGE =
      Set.of("before", "behind", "closing", "adjoining", "gap", "raw");

  private Meaning() {}

  static Object of(Object node) {
    return switch (node) {
      case List<?> list -> list.stream().map(Meaning::of).toList();
      case Optional<?> optional -> optional.map(Meaning::of);
      case Record record -> ofRecord(record);
      default -> node;
    };
  }

  private static Object ofRecord(Record record) {
    List<Object> parts = new ArrayList<>();
    parts.add(record.getClass());
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object part = component.getAccessor().invoke(record);
        boolean onThePage = part instanceof Layout || part instanceof Place;
        if (!onThePage && !ON_THE_PAGE.contains(component.getName())) {
          parts.add(of(part));
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return parts;
  }
}
