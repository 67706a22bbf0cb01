package org.policypack.pack;

import java.util.List;
import java.util.Optional;
import org.policypack.source.Span;

/**
 * One rule.
 *
 * @param id its name, unique in the pack: {@code [a-z0-9][a-z0-9._-]{0,127}}
 * @param title one line for people
 * @param description some lines for people
 * @param controls what an auditor maps the rule to
 * @param when what must hold of a valid request
 * @param outcome what the rule gives
 * @param span the whole rule in its pack
 */
public record Rule(
    String id,
    Optional<String> title,
    Optional<String> description,
    List<String> controls,
    Condition when,
    Outcome outcome,
    Span span) {

  /** Copies the list. */
  public Rule {
    controls = List.copyOf(controls);
  }
}
