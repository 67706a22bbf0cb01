package org.policypack.pack.load;

import java.util.List;
import java.util.Optional;
import org.policypack.pack.Condition;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.pack.load.OperandReader.Wanted;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.source.Span;

/** Reads the operators that look at a wall clock. */
final class TimeReader {
  private final OperandReader operands;
  private final Findings findings;
  private final Shapes shapes;

  TimeReader(OperandReader operands, Findings findings) {
    this.operands = operands;
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /** Reads {@code time_of_day}. */
  Optional<Condition> timeOfDay(Reference subject, YamlNode node, Span span) {
    Optional<Mapping> mapping = shapes.mapping(node);
    Optional<Operand> from = one(mapping, "from", TextForms.TIME);
    Optional<Operand> to = one(mapping, "to", TextForms.TIME);
    Optional<Operand> zone = one(mapping, "zone", TextForms.ZONE);
    if (from.isEmpty() || to.isEmpty() || zone.isEmpty()) {
      return Optional.empty();
    }
    if (tellsEqualTimes(mapping.orElseThrow())) {
      return Optional.empty();
    }
    return Optional.of(new Condition.TimeOfDay(subject, from.get(), to.get(), zone.get(), span));
  }

  /** Whether both ends can be one time, in the data for one set of keys; each such is told. */
  private boolean tellsEqualTimes(Mapping mapping) {
    List<PackData.Reached> starts = operands.reachable(mapping.get("from").orElseThrow());
    List<PackData.Reached> ends = operands.reachable(mapping.get("to").orElseThrow());
    boolean told = false;
    for (PackData.Reached start : starts) {
      for (PackData.Reached end : ends) {
        boolean equal =
            start.node() instanceof Scalar a
                && end.node() instanceof Scalar b
                && a.text().equals(b.text());
        if (equal && start.isReachedWith(end)) {
          String message = "`from` and `to` can be the same time, so no time is between them.";
          String hint = "For the whole day ask for `exists`.";
          findings.error(Problem.EQUAL_TIMES, end.node().span(), message, hint);
          told = true;
        }
      }
    }
    return told;
  }

  /** Reads {@code weekday}. */
  Optional<Condition> weekday(Reference subject, YamlNode node, Span span) {
    Optional<Mapping> mapping = shapes.mapping(node);
    Optional<Operand> days =
        mapping
            .flatMap(m -> m.get("in"))
            .flatMap(n -> operands.list(n, Wanted.ofPack(TextForms.WEEKDAY), true));
    Optional<Operand> zone = one(mapping, "zone", TextForms.ZONE);
    return days.flatMap(d -> zone.map(z -> new Condition.Weekday(subject, d, z, span)));
  }

  private Optional<Operand> one(Optional<Mapping> mapping, String key, Form form) {
    return mapping.flatMap(m -> m.get(key)).flatMap(n -> operands.one(n, Wanted.ofPack(form)));
  }
}
