package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.Condition;
import org.policypack.pack.Reference;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.source.Span;

/** Reads conditions. All problems of a condition are told; it is empty if there is one. */
final class ConditionReader {
  private final Scope.Attributes request;
  private final Set<String> named;
  private final OperatorReader operators;
  private final Findings findings;
  private final Shapes shapes;

  /**
   * Makes a reader.
   *
   * @param names the attributes of the request
   * @param named the names of the pack's conditions
   */
  ConditionReader(Names names, Set<String> named, PackData data, Findings findings) {
    this.request = new Scope.Attributes(names);
    this.named = named;
    this.findings = findings;
    this.shapes = new Shapes(findings);
    this.operators = new OperatorReader(this, new OperandReader(names, data, findings), findings);
  }

  /** Reads what stands under {@code when}. */
  Optional<Condition> when(YamlNode node) {
    if (node instanceof Scalar scalar && scalar.isString() && scalar.text().equals("always")) {
      return Optional.of(new Condition.Always(scalar.span()));
    }
    return read(node, request);
  }

  /** Reads a mapping that speaks of the request. */
  Optional<Condition> ofRequest(YamlNode node) {
    return read(node, request);
  }

  /** Reads a mapping: all of its keys must hold. */
  Optional<Condition> read(YamlNode node, Scope scope) {
    Optional<Mapping> mapping = shapes.mapping(node);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> operatorEntries = new ArrayList<>();
    List<Optional<Condition>> parts = new ArrayList<>();
    for (Entry entry : mapping.get().entries()) {
      if (isCombination(entry.name())) {
        parts.add(combination(entry, scope));
      } else {
        switch (scope) {
          case Scope.Attributes attributes -> parts.add(attribute(entry, attributes.names()));
          case Scope.Element element -> operatorEntries.add(entry);
        }
      }
    }
    if (scope instanceof Scope.Element element && !operatorEntries.isEmpty()) {
      parts.add(operators.read(element.reference(), operatorEntries, node.span()));
    }
    return all(parts, node.span());
  }

  private static boolean isCombination(String key) {
    return switch (key) {
      case "all", "any", "not", "is" -> true;
      default -> false;
    };
  }

  /** The conjunction of conditions; empty if one of them is. */
  static Optional<Condition> all(List<Optional<Condition>> parts, Span span) {
    List<Condition> conditions = parts.stream().flatMap(Optional::stream).toList();
    if (conditions.size() < parts.size() || conditions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions, span));
  }

  private Optional<Condition> combination(Entry entry, Scope scope) {
    Span span = entry.key().span().to(entry.value().span());
    return switch (entry.name()) {
      case "all" -> list(entry.value(), scope).map(l -> new Condition.All(l, span));
      case "any" -> list(entry.value(), scope).map(l -> new Condition.Any(l, span));
      case "not" -> read(entry.value(), scope).map(c -> new Condition.Not(c, span));
      default -> is(entry.value(), span);
    };
  }

  private Optional<List<Condition>> list(YamlNode node, Scope scope) {
    Optional<Sequence> list = shapes.list(node);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    list.get().items().forEach(item -> read(item, scope).ifPresent(conditions::add));
    return conditions.size() == list.get().items().size()
        ? Optional.of(conditions)
        : Optional.empty();
  }

  private Optional<Condition> is(YamlNode node, Span span) {
    Optional<Scalar> name = shapes.string(node);
    if (name.isPresent() && !named.contains(name.get().text())) {
      String text = name.get().text();
      String message =
          "No condition `" + text + "` is named." + SpellChecker.didYouMean(text, named);
      String hint = "Name it under `conditions` at the top of the pack.";
      findings.error(Problem.UNKNOWN_CONDITION, name.get().span(), message, hint);
      return Optional.empty();
    }
    return name.map(n -> new Condition.Is(n.text(), span));
  }

  private Optional<Condition> attribute(Entry entry, Names names) {
    Optional<Reference> reference = names.resolve(entry.name(), entry.key().span());
    Span span = entry.key().span().to(entry.value().span());
    return switch (entry.value()) {
      case Mapping mapping ->
          reference.isEmpty() || mapping.entries().isEmpty()
              ? Optional.empty()
              : operators.read(reference.get(), mapping.entries(), span);
      case Sequence list -> {
        String hint = "For one of these values write `" + entry.name() + ": {in: [...]}`.";
        findings.error(Problem.BARE_LIST, span, "A condition is no bare list.", hint);
        yield Optional.empty();
      }
      case Scalar scalar when scalar.kind() == ScalarKind.NULL -> {
        findings.nullOperand(scalar);
        yield Optional.empty();
      }
      case Scalar scalar -> reference.flatMap(r -> operators.bare(r, scalar, span));
    };
  }

  /** Reads what stands under a quantifier. */
  Optional<Condition> under(Reference array, YamlNode node) {
    return Scope.under(array.type(), findings).flatMap(scope -> read(node, scope));
  }
}
