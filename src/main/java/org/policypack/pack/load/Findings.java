package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.diagnostic.Level;
import org.policypack.source.Span;

/** Collects what the checks of one file find. */
final class Findings {
  private static final int MOST_UNREAD = 1000;

  private final Diagnostics diagnostics;
  private final List<YamlNode> unread = new ArrayList<>();

  Findings(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Tells an error. */
  void error(Problem problem, Span span, String message) {
    diagnostics.error(problem.code(), span, message);
  }

  /** Tells an error with a hint that says how to mend it. */
  void error(Problem problem, Span span, String message, String hint) {
    diagnostics.error(problem.code(), span, message, hint);
  }

  /** Tells a warning with a hint that says how to answer it. */
  void warning(Problem problem, Span span, String message, String hint) {
    diagnostics.warning(problem.code(), span, message, hint);
  }

  /** Tells what is wrong with a scalar, where in it that stands. */
  void complain(Complaint complaint, YamlNode.Scalar scalar) {
    Span span = scalar.part(complaint.start(), complaint.end());
    diagnostics.add(
        new Diagnostic(
            Level.ERROR, complaint.problem().code(), span, complaint.message(), complaint.hint()));
  }

  /** Tells that null is no operand. */
  void nullOperand(YamlNode.Scalar scalar) {
    String hint = "To ask for absence write `exists: false`.";
    error(Problem.NULL_OPERAND, scalar.span(), "Nothing equals null.", hint);
  }

  /**
   * Notes a node whose shape is not what its place asks for. The schema check tells it, with better
   * words; should it ever not, {@link #tellUnread} keeps the pack from being accepted.
   *
   * @return nothing, for the callers that have nothing either
   */
  <T> Optional<T> unread(YamlNode node) {
    if (unread.size() < MOST_UNREAD) {
      unread.add(node);
    }
    return Optional.empty();
  }

  /** Tells the nodes that could not be read and of which nobody has told anything yet. */
  void tellUnread() {
    List<Diagnostic> told = diagnostics.sorted();
    for (YamlNode node : unread) {
      if (told.stream().noneMatch(d -> liesIn(d, node.span()))) {
        String message = "Here is " + node.described() + ", where something else is asked for.";
        error(Problem.WRONG_TYPE, node.span(), message);
      }
    }
  }

  /** Whether there is an error. */
  boolean hasErrors() {
    return diagnostics.hasErrors();
  }

  private static boolean liesIn(Diagnostic d, Span span) {
    boolean inside = d.span().start() >= span.start() && d.span().end() <= span.end();
    return d.level() == Level.ERROR && inside;
  }
}
