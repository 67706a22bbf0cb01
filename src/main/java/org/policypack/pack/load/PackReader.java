package org.policypack.pack.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policypack.pack.CombiningAlgorithm;
import org.policypack.pack.Condition;
import org.policypack.pack.DecisionSettings;
import org.policypack.pack.Define;
import org.policypack.pack.Effect;
import org.policypack.pack.Input;
import org.policypack.pack.Metadata;
import org.policypack.pack.NamedCondition;
import org.policypack.pack.Outcome;
import org.policypack.pack.PolicyPack;
import org.policypack.pack.ReasonTemplate;
import org.policypack.pack.ReasonTemplate.Part;
import org.policypack.pack.ReservedNames;
import org.policypack.pack.Rule;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.policypack.value.ObjectValue;

/**
 * Reads the tree of a pack and checks what no schema can. What the schema check tells is passed
 * over in silence, so that all problems are told once.
 */
final class PackReader {
  private static final Pattern RULE_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,127}");
  private static final Pattern SEGMENT = Pattern.compile("[a-z][a-z0-9_]*");

  private final SourceFile source;
  private final Findings findings;
  private final Shapes shapes;
  private final Names names;

  PackReader(SourceFile source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.shapes = new Shapes(findings);
    this.names = new Names("attribute", findings);
  }

  /** Reads the pack; empty if there is an error. */
  Optional<PolicyPack> read(Mapping root) {
    Optional<Metadata> metadata =
        root.get("metadata").flatMap(shapes::mapping).flatMap(this::metadata);
    Optional<String> regoPackage =
        root.get("rego")
            .flatMap(shapes::mapping)
            .flatMap(m -> m.get("package"))
            .flatMap(this::regoPackage);
    Optional<Mapping> dataNode = root.get("data").flatMap(shapes::mapping);
    PackData data = new PackData(dataNode, findings);
    List<Input> inputs =
        root.get("inputs")
            .flatMap(shapes::mapping)
            .map(m -> new InputReader(findings).readAll(m, names))
            .orElse(List.of());
    List<Define> defines =
        root.get("define")
            .flatMap(shapes::mapping)
            .map(m -> new DefineReader(names, data, findings).readAll(m))
            .orElse(List.of());
    List<Entry> named =
        root.get("conditions").flatMap(shapes::mapping).map(Mapping::entries).orElse(List.of());
    Set<String> conditionNames = new LinkedHashSet<>();
    named.forEach(e -> conditionNames.add(e.name()));
    ConditionReader reader = new ConditionReader(names, conditionNames, data, findings);
    List<NamedCondition> conditions = conditions(named, reader);
    OutcomeReader outcomes = new OutcomeReader(names, findings);
    Optional<DecisionSettings> decision =
        root.get("decision").flatMap(shapes::mapping).flatMap(m -> decision(m, outcomes));
    List<Rule> rules = rules(root, reader, outcomes);
    NamedConditionCheck check = new NamedConditionCheck(conditions, findings);
    check.tellRecursion();
    Map<String, Span> spans = new LinkedHashMap<>();
    named.forEach(e -> spans.put(e.name(), e.key().span()));
    boolean allRules = rules.size() == size(root, "rules");
    if (allRules) {
      check.tellUnused(rules, spans);
    }
    boolean whole =
        inputs.size() == size(root, "inputs")
            && defines.size() == size(root, "define")
            && conditions.size() == size(root, "conditions")
            && allRules;
    if (!whole
        || metadata.isEmpty()
        || regoPackage.isEmpty()
        || decision.isEmpty()
        || rules.isEmpty()) {
      return Optional.empty();
    }
    ObjectValue dataValue =
        dataNode.map(n -> (ObjectValue) YamlValues.toValue(n)).orElse(ObjectValue.EMPTY);
    return Optional.of(
        new PolicyPack(
            source,
            metadata.get(),
            regoPackage.get(),
            inputs,
            dataValue,
            defines,
            conditions,
            decision.get(),
            rules));
  }

  /** How many entries or items stand under a key, so that none is lost in silence. */
  private static int size(Mapping root, String key) {
    return root.get(key)
        .map(
            node ->
                switch (node) {
                  case Mapping mapping -> mapping.entries().size();
                  case Sequence list -> list.items().size();
                  case Scalar scalar -> 0;
                })
        .orElse(0);
  }

  private Optional<Metadata> metadata(Mapping mapping) {
    Optional<String> id = shapes.text(mapping, "id");
    Optional<String> version = shapes.text(mapping, "version");
    return id.isEmpty() || version.isEmpty()
        ? findings.unread(mapping)
        : Optional.of(
            new Metadata(
                id.get(),
                version.get(),
                shapes.text(mapping, "title"),
                shapes.text(mapping, "description"),
                shapes.texts(mapping, "owners"),
                shapes.texts(mapping, "controls")));
  }

  private Optional<String> regoPackage(YamlNode node) {
    Optional<Scalar> scalar = shapes.string(node);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    int start = 0;
    boolean fine = true;
    for (String segment : scalar.get().text().split("\\.", -1)) {
      Span span = scalar.get().part(start, start + segment.length());
      start += segment.length() + 1;
      String problem = ReservedNames.packageSegmentProblem(segment);
      if (!SEGMENT.matcher(segment).matches()) {
        return findings.unread(node);
      }
      if (problem != null) {
        String hint = "Take another word for this part of the package.";
        findings.error(Problem.RESERVED_NAME, span, "`" + segment + "` " + problem + ".", hint);
        fine = false;
      }
    }
    return fine ? scalar.map(Scalar::text) : Optional.empty();
  }

  private List<NamedCondition> conditions(List<Entry> entries, ConditionReader reader) {
    return entries.stream()
        .flatMap(
            e -> {
              Span span = e.key().span().to(e.value().span());
              Optional<Condition> condition = reader.ofRequest(e.value());
              return condition.map(c -> new NamedCondition(e.name(), c, span)).stream();
            })
        .toList();
  }

  private Optional<DecisionSettings> decision(Mapping mapping, OutcomeReader outcomes) {
    Optional<CombiningAlgorithm> combining =
        mapping
            .get("combining")
            .flatMap(n -> shapes.word(n, CombiningAlgorithm.values(), CombiningAlgorithm::word));
    Optional<Outcome> fallback =
        mapping
            .entry("default")
            .flatMap(
                e ->
                    shapes
                        .mapping(e.value())
                        .flatMap(
                            m ->
                                outcomes.read(
                                    m,
                                    Optional.empty(),
                                    ReasonTemplate.of(DecisionSettings.DEFAULT_ID),
                                    new ReasonReader.Context.OfDefault(),
                                    e.key().span())));
    Optional<Outcome> invalid = invalidInput(mapping, outcomes);
    return combining.isEmpty() || fallback.isEmpty() || invalid.isEmpty()
        ? findings.unread(mapping)
        : Optional.of(new DecisionSettings(combining.get(), fallback.get(), invalid.get()));
  }

  private Optional<Outcome> invalidInput(Mapping decision, OutcomeReader outcomes) {
    ReasonTemplate usual =
        new ReasonTemplate(
            List.of(
                new Part.Text("Invalid input: "), new Part.InvalidAttribute(), new Part.Text(".")));
    Entry entry =
        decision
            .entry("invalid_input")
            .orElseGet(
                () ->
                    new Entry(
                        new Scalar("", YamlNode.ScalarKind.STRING, true, false, decision.span()),
                        new Mapping(List.of(), decision.span())));
    if (!(entry.value() instanceof Mapping mapping)) {
      return findings.unread(entry.value());
    }
    return outcomes.read(
        mapping,
        Optional.of(Effect.DENY),
        usual,
        new ReasonReader.Context.OfInvalidInput(),
        entry.key().span());
  }

  private List<Rule> rules(Mapping root, ConditionReader reader, OutcomeReader outcomes) {
    Optional<Sequence> list = root.get("rules").flatMap(shapes::list);
    Map<String, Span> ids = new HashMap<>();
    return list.map(Sequence::items).orElse(List.of()).stream()
        .flatMap(item -> shapes.mapping(item).flatMap(m -> rule(m, ids, reader, outcomes)).stream())
        .toList();
  }

  private Optional<Rule> rule(
      Mapping mapping, Map<String, Span> ids, ConditionReader reader, OutcomeReader outcomes) {
    Optional<Scalar> id = mapping.get("id").flatMap(shapes::string);
    id.ifPresent(i -> checkId(i, ids));
    Optional<Condition> when = mapping.get("when").flatMap(reader::when);
    Optional<List<Condition.Matches>> patterns = when.map(w -> ReasonReader.patterns(w).toList());
    Span name = id.map(Scalar::span).orElse(mapping.span());
    Optional<Outcome> outcome =
        outcomes.read(
            mapping,
            Optional.empty(),
            ReasonTemplate.of(id.map(Scalar::text).orElse("")),
            new ReasonReader.Context.OfRule(patterns),
            name);
    return id.isEmpty() || when.isEmpty() || outcome.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rule(
                id.get().text(),
                shapes.text(mapping, "title"),
                shapes.text(mapping, "description"),
                shapes.texts(mapping, "controls"),
                when.get(),
                outcome.get(),
                mapping.span()));
  }

  private void checkId(Scalar id, Map<String, Span> ids) {
    String text = id.text();
    if (text.equals(DecisionSettings.DEFAULT_ID)
        || text.equals(DecisionSettings.INVALID_INPUT_ID)) {
      String message = "`" + text + "` is the `rule_id` of decisions that no rule makes.";
      findings.error(Problem.RESERVED_NAME, id.span(), message, "Give the rule another id.");
    } else if (!RULE_ID.matcher(text).matches()) {
      findings.unread(id);
    }
    Span first = ids.putIfAbsent(text, id.span());
    if (first != null) {
      String message = "Another rule has the id `" + text + "`.";
      String hint = "It stands in line " + first.location().line() + ".";
      findings.error(Problem.DUPLICATE_ID, id.span(), message, hint);
    }
  }
}
