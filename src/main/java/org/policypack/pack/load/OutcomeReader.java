package org.policypack.pack.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.policypack.pack.Effect;
import org.policypack.pack.Obligations;
import org.policypack.pack.Outcome;
import org.policypack.pack.ReasonTemplate;
import org.policypack.pack.Severity;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.source.Span;

/** Reads what rules, {@code default} and {@code invalid_input} give. */
final class OutcomeReader {
  private final ReasonReader reasons;
  private final Findings findings;
  private final Shapes shapes;

  OutcomeReader(Names names, Findings findings) {
    this.reasons = new ReasonReader(names, findings);
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /**
   * Reads an outcome.
   *
   * @param effect the effect where the mapping has none; empty where it must have one
   * @param reason the reason where the mapping has none
   * @param name where the outcome stands, for diagnostics: the key of its mapping
   */
  Optional<Outcome> read(
      Mapping mapping,
      Optional<Effect> effect,
      ReasonTemplate reason,
      ReasonReader.Context context,
      Span name) {
    Optional<Effect> own = mapping.get("effect").flatMap(this::effect).or(() -> effect);
    Optional<Obligations> obligations = obligations(mapping);
    own.ifPresent(e -> checkObligations(e, mapping, name));
    Optional<ReasonTemplate> text =
        mapping
            .get("reason")
            .map(n -> shapes.string(n).flatMap(s -> reasons.read(s, context)))
            .orElse(Optional.of(reason));
    Optional<Severity> severity =
        mapping.get("severity").map(this::severity).orElse(own.map(Effect::usualSeverity));
    return own.isPresent() && severity.isPresent() && text.isPresent() && obligations.isPresent()
        ? Optional.of(new Outcome(own.get(), severity.get(), text.get(), obligations.get()))
        : Optional.empty();
  }

  private Optional<Effect> effect(YamlNode node) {
    return shapes.word(node, Effect.values(), Effect::word);
  }

  private Optional<Severity> severity(YamlNode node) {
    return shapes.word(node, Severity.values(), Severity::word);
  }

  private Optional<Obligations> obligations(Mapping mapping) {
    Optional<YamlNode> node = mapping.get("obligations");
    if (node.isEmpty()) {
      return Optional.of(Obligations.NONE);
    }
    Optional<Mapping> lists = shapes.mapping(node.get());
    if (lists.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (Entry entry : lists.get().entries()) {
      List<String> texts = shapes.texts(lists.get(), entry.name());
      items.put(entry.name(), texts);
    }
    return Optional.of(new Obligations(items));
  }

  private void checkObligations(Effect effect, Mapping mapping, Span name) {
    Optional<Mapping> lists =
        mapping.get("obligations").filter(Mapping.class::isInstance).map(Mapping.class::cast);
    Span span = mapping.entry("effect").map(e -> e.key().span().to(e.value().span())).orElse(name);
    if (effect == Effect.MASK && lists.flatMap(l -> l.get("mask")).isEmpty()) {
      String message = "The effect is `mask`, but no obligation `mask` says what to mask.";
      String hint = "Write `obligations: {mask: [...]}`.";
      findings.error(Problem.MASK_WITHOUT_OBLIGATION, span, message, hint);
    }
    if (effect == Effect.REQUIRE_APPROVAL && lists.flatMap(l -> l.get("approvers")).isEmpty()) {
      String message = "The effect is `require_approval`, but nobody is named who could approve.";
      String hint = "Write `obligations: {approvers: [...]}`.";
      findings.warning(Problem.NO_APPROVERS, span, message, hint);
    }
  }

  /** The reason of an outcome that has none: a text as it is. */
  static ReasonTemplate plain(Scalar text) {
    return ReasonTemplate.of(text.text());
  }
}
