package org.policypack.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.source.Span;

/** Collects what was looked at, so that all problems are told at once. */
final class Checks {
  private final List<ClaimCheck> collected = new ArrayList<>();
  private boolean signed;

  /** What is checked, and how: what all outcomes of a check share. */
  record Subject(String place, Span span, String claim, Established established) {}

  /** From now on, what people vouch for is signed by somebody whom the caller trusts. */
  void trustSignature() {
    signed = true;
  }

  /** Notes that something is so. */
  void hold(Subject subject) {
    add(subject, ClaimOutcome.HOLDS, Optional.empty());
  }

  /** Notes what keeps the policy from going live. */
  void block(ReadinessProblem problem, Subject subject, String message, String hint) {
    Diagnostic error = Diagnostic.error(problem.code(), subject.span(), message).withHint(hint);
    add(subject, ClaimOutcome.BLOCKER, Optional.of(error));
  }

  /** Notes what somebody should know. */
  void warn(ReadinessProblem problem, Subject subject, String message, String hint) {
    Diagnostic warning = Diagnostic.warning(problem.code(), subject.span(), message).withHint(hint);
    add(subject, ClaimOutcome.WARNING, Optional.of(warning));
  }

  private void add(Subject subject, ClaimOutcome outcome, Optional<Diagnostic> diagnostic) {
    collected.add(
        new ClaimCheck(
            subject.place(),
            subject.claim(),
            signed && subject.established() == Established.ASSERTED
                ? Established.VERIFIED_SIGNATURE
                : subject.established(),
            outcome,
            subject.span(),
            diagnostic));
  }

  /** Whether a place is a blocker already, so that nothing more is to be said of it. */
  boolean isTold(Span span) {
    return collected.stream()
        .anyMatch(c -> c.outcome() == ClaimOutcome.BLOCKER && c.span().equals(span));
  }

  /** The places that were looked at. */
  Set<String> places() {
    return collected.stream().map(ClaimCheck::place).collect(Collectors.toSet());
  }

  /** All checks in the order of their places in the packet. */
  List<ClaimCheck> sorted() {
    return collected.stream()
        .sorted(Comparator.comparingInt((ClaimCheck check) -> check.span().start()))
        .toList();
  }
}
