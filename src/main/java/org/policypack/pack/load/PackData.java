package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.AttributeType;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.source.Span;

/** The data of a pack, and what a path into it can reach. */
final class PackData {
  private static final int MOST_NAMED = 20;

  private final Optional<Mapping> root;
  private final Findings findings;

  PackData(Optional<Mapping> root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * A value that a path can reach.
   *
   * @param keys which attribute has which value on the way
   */
  record Reached(YamlNode node, Map<String, String> keys) {
    /** Whether one request can reach both values. */
    boolean isReachedWith(Reached other) {
      return keys.entrySet().stream()
          .allMatch(e -> other.keys.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }
  }

  /** A path whose names are all known, and every value that it can reach. */
  record Resolved(List<DataLookup.Step> steps, List<Reached> reached, Scalar path) {}

  /** Resolves a path; what is wrong with it is told. */
  Optional<Resolved> resolve(Scalar path, Names names) {
    Optional<DataPath> parsed = DataPath.parse(path.text());
    if (parsed.isEmpty()) {
      String message = "`" + path.text() + "` is no path into the data.";
      findings.error(Problem.DATA_PATH, path.span(), message, Problem.DATA_PATH.meaning());
      return Optional.empty();
    }
    if (root.isEmpty()) {
      findings.error(Problem.UNKNOWN_DATA, path.span(), "The pack has no `data`.");
      return Optional.empty();
    }
    return resolve(path, parsed.get(), names);
  }

  private Optional<Resolved> resolve(Scalar path, DataPath parsed, Names names) {
    List<DataLookup.Step> steps = new ArrayList<>();
    Optional<List<Reached>> reached =
        Optional.of(List.of(new Reached(root.orElseThrow(), Map.of())));
    for (DataPath.Step step : parsed.steps()) {
      Span span = path.part(step.start(), step.end());
      Optional<DataLookup.Step> next =
          step.attribute()
              ? attribute(step, span, names)
              : Optional.of(new DataLookup.Step.Key(step.text()));
      next.ifPresent(steps::add);
      reached = reached.flatMap(from -> walk(from, step, span, path));
    }
    boolean whole = steps.size() == parsed.steps().size();
    return whole ? reached.map(r -> new Resolved(steps, r, path)) : Optional.empty();
  }

  private Optional<DataLookup.Step> attribute(DataPath.Step step, Span span, Names names) {
    Optional<Reference> reference = names.resolve(step.text(), span);
    boolean string =
        reference.isPresent()
            && reference.get().type() instanceof AttributeType.Scalar scalar
            && scalar.type() == ScalarType.STRING;
    if (reference.isPresent() && !string) {
      String message = "Only a string can be a key, and `" + step.text() + "` is none.";
      findings.error(Problem.OPERAND_TYPE, span, message);
    }
    return string ? reference.map(DataLookup.Step.Attribute::new) : Optional.empty();
  }

  private Optional<List<Reached>> walk(
      List<Reached> from, DataPath.Step step, Span span, Scalar path) {
    List<Reached> found = new ArrayList<>();
    boolean bad = false;
    for (Reached each : from) {
      if (each.node() instanceof Mapping mapping) {
        found.addAll(step(mapping, each.keys(), step));
      } else {
        bad |= tellNoMapping(each.node(), path);
      }
    }
    boolean unknown = found.isEmpty() && !from.isEmpty() && !step.attribute() && !bad;
    if (unknown) {
      tellUnknown(from, step, span);
    }
    return bad || unknown ? Optional.empty() : Optional.of(found);
  }

  private static List<Reached> step(Mapping mapping, Map<String, String> keys, DataPath.Step step) {
    if (!step.attribute()) {
      return mapping.get(step.text()).map(n -> List.of(new Reached(n, keys))).orElse(List.of());
    }
    List<Reached> found = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      boolean possible = keys.getOrDefault(step.text(), entry.name()).equals(entry.name());
      if (possible) {
        Map<String, String> more = new LinkedHashMap<>(keys);
        more.put(step.text(), entry.name());
        found.add(new Reached(entry.value(), more));
      }
    }
    return found;
  }

  private boolean tellNoMapping(YamlNode node, Scalar path) {
    String message =
        "Here is " + node.described() + ", but `" + path.text() + "` goes on through a mapping.";
    findings.error(Problem.DATA_TYPE, node.span(), message, usedIn(path));
    return true;
  }

  private void tellUnknown(List<Reached> from, DataPath.Step step, Span span) {
    TreeSet<String> known = new TreeSet<>();
    from.forEach(r -> known.addAll(((Mapping) r.node()).keys()));
    String message = "The data has no key `" + step.text() + "` here.";
    String hint =
        known.isEmpty()
            ? "There is nothing at this place of the data."
            : "It has: " + String.join(", ", known.stream().limit(MOST_NAMED).toList()) + ".";
    String suggestion = SpellChecker.didYouMean(step.text(), known);
    findings.error(Problem.UNKNOWN_DATA, span, message + suggestion, hint);
  }

  /** Whether all scalars that a path reaches have a form; the first that have not are told. */
  boolean allFit(Resolved resolved, Form form) {
    return resolved.reached().stream()
            .filter(each -> !fits(each.node(), form, resolved.path()))
            .limit(MOST_NAMED)
            .count()
        == 0;
  }

  /** Whether all lists that a path reaches hold scalars of a form; the first others are told. */
  boolean allListsFit(Resolved resolved, Form form) {
    return resolved.reached().stream()
            .filter(each -> !listFits(each.node(), form, resolved.path()))
            .limit(MOST_NAMED)
            .count()
        == 0;
  }

  private boolean listFits(YamlNode node, Form form, Scalar path) {
    if (!(node instanceof YamlNode.Sequence list)) {
      return tellWrong(node, "a list is asked for", path);
    }
    return list.items().stream().filter(item -> !fits(item, form, path)).limit(MOST_NAMED).count()
        == 0;
  }

  private boolean fits(YamlNode node, Form form, Scalar path) {
    if (!(node instanceof Scalar scalar)
        || scalar.refused()
        || scalar.kind() == YamlNode.ScalarKind.NULL) {
      return tellWrong(node, form.described() + " is asked for", path);
    }
    Optional<Complaint> complaint = form.complaint(scalar);
    Function<Complaint, Complaint> placed = c -> inData(c, path);
    complaint.map(placed).ifPresent(c -> findings.complain(c, scalar));
    return complaint.isEmpty();
  }

  private static Complaint inData(Complaint c, Scalar path) {
    Problem problem = c.problem() == Problem.OPERAND_TYPE ? Problem.DATA_TYPE : c.problem();
    String hint = c.hint().map(h -> h + " ").orElse("") + usedIn(path);
    return new Complaint(problem, c.message(), Optional.of(hint), c.start(), c.end());
  }

  private boolean tellWrong(YamlNode node, String asked, Scalar path) {
    if (!(node instanceof Scalar scalar && scalar.refused())) {
      String message = "Here is " + node.described() + ", but " + asked + ".";
      findings.error(Problem.DATA_TYPE, node.span(), message, usedIn(path));
    }
    return false;
  }

  private static String usedIn(Scalar path) {
    return "`" + path.text() + "` in line " + path.span().location().line() + " can reach it.";
  }
}
