package org.policypack.rego.eval;

import java.util.ArrayList;
import java.util.List;
import org.policypack.rego.core.Constants;
import org.policypack.rego.core.CoreTerm;
import org.policypack.rego.core.Variable;
import org.policypack.value.Value;

/** Plans references; a key that nothing has bound yet is gone through, in a step before. */
final class ReferencePlanner {
  private final BodyPlanner body;
  private final TermPlanner terms;

  ReferencePlanner(BodyPlanner body, TermPlanner terms) {
    this.body = body;
    this.terms = terms;
  }

  /** Whether a reference has several ways to hold. */
  boolean isOpen(CoreTerm.Reference reference) {
    return reference.path().stream().anyMatch(terms::isOpen);
  }

  /** The value of a reference. */
  Operand operand(CoreTerm.Reference reference) {
    if (isOpen(reference)) {
      reference.path().forEach(terms::settle);
    }
    return reference.head() == Variable.DATA
        ? data(reference.path())
        : through(start(reference.head()), reference.path());
  }

  private Operand start(Variable head) {
    if (head == Variable.INPUT) {
      return new Operands.Input();
    }
    return head == Variable.NOWHERE ? new Operands.Nothing() : terms.variable(head);
  }

  /**
   * Plans a reference whose value must look like a pattern.
   *
   * @return whether it was done; only what goes through something at its end is
   */
  boolean match(CoreTerm.Reference reference, CoreTerm pattern) {
    List<CoreTerm> path = reference.path();
    if (path.isEmpty() || !terms.isOpen(path.getLast()) || !endsInValue(reference)) {
      return false;
    }
    path.forEach(terms::settle);
    terms.settle(pattern);
    Operand collection =
        operand(
            new CoreTerm.Reference(
                reference.head(), path.subList(0, path.size() - 1), reference.span()));
    Pattern key = terms.pattern(path.getLast());
    body.add(new Steps.Each(collection, key, terms.pattern(pattern)));
    return true;
  }

  /** Whether what the last key of a reference goes through is a value, and no place of rules. */
  private boolean endsInValue(CoreTerm.Reference reference) {
    return reference.head() != Variable.DATA
        || body.frame().program().isDocument(fixed(reference.path()));
  }

  /** The keys behind a value. */
  private Operand through(Operand base, List<CoreTerm> path) {
    Operand from = base;
    List<Operand> keys = new ArrayList<>();
    for (CoreTerm key : path) {
      if (terms.isOpen(key)) {
        Operand collection = keys.isEmpty() ? from : new Operands.Lookup(from, keys);
        Pattern pattern = terms.pattern(key);
        int slot = body.frame().newSlot();
        body.add(new Steps.Each(collection, pattern, new Pattern.Bind(slot)));
        from = new Operands.Slot(slot);
        keys = new ArrayList<>();
      } else {
        keys.add(terms.operand(key));
      }
    }
    return keys.isEmpty() ? from : new Operands.Lookup(from, keys);
  }

  // Data.

  /** The document at a path below {@code data}. */
  Operand document(List<Value> path) {
    return new Places.Whole(body.frame().program().way(path));
  }

  private Operand data(List<CoreTerm> path) {
    Program program = body.frame().program();
    List<Value> fixed = fixed(path);
    List<CoreTerm> rest = path.subList(fixed.size(), path.size());
    Places.Fixed way = program.way(fixed);
    if (rest.isEmpty() || program.isDocument(fixed)) {
      return document(way, rest);
    }
    if (program.endsAt(fixed) && rest.stream().noneMatch(terms::isOpen)) {
      return new Places.Below(way, terms.operands(rest));
    }
    return ways(way, rest);
  }

  /** Keys behind a document of rules: where the first is known, only that member is needed. */
  private Operand document(Places.Way way, List<CoreTerm> keys) {
    if (keys.isEmpty() || terms.isOpen(keys.getFirst())) {
      return through(new Places.Whole(way), keys);
    }
    Places.Way member = new Places.Keyed(way, terms.operand(keys.getFirst()));
    return through(new Places.Whole(member), keys.subList(1, keys.size()));
  }

  /** The constants that a path begins with, up to the first place that is a document of rules. */
  private List<Value> fixed(List<CoreTerm> path) {
    List<Value> fixed = new ArrayList<>();
    for (CoreTerm key : path) {
      Value constant = Constants.value(key);
      if (constant == null || body.frame().program().isDocument(fixed)) {
        break;
      }
      fixed.add(constant);
    }
    return fixed;
  }

  /** Keys behind a place above rules. */
  private Operand ways(Places.Way start, List<CoreTerm> keys) {
    Places.Way way = start;
    for (CoreTerm key : keys) {
      if (terms.isOpen(key)) {
        Pattern pattern = terms.pattern(key);
        int extra = body.frame().newExtra();
        body.add(new Places.Each(way, pattern, extra));
        way = new Places.Stored(extra);
      } else {
        way = new Places.Keyed(way, terms.operand(key));
      }
    }
    return new Places.Whole(way);
  }
}
