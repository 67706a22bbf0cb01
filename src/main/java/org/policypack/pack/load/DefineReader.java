package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.pack.ArithmeticOperator;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Define;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.source.Span;
import org.policypack.text.NumberForm;

/** Reads defines, each of which may use those above it. */
final class DefineReader {
  private static final List<String> KINDS = List.of("data", "add", "subtract", "multiply");
  private static final int MOST_OPERANDS = 8;

  private final Names names;
  private final PackData data;
  private final OperandReader operands;
  private final Findings findings;
  private final Shapes shapes;

  DefineReader(Names names, PackData data, Findings findings) {
    this.names = names;
    this.data = data;
    this.operands = new OperandReader(names, data, findings);
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /** Reads all defines and declares their names. */
  List<Define> readAll(Mapping definitions) {
    List<Define> defines = new ArrayList<>();
    names.announce(definitions.keys());
    for (Entry entry : definitions.entries()) {
      Optional<AttributePath> path = names.declarable(entry.name(), entry.key().span());
      Optional<Define> define = path.flatMap(p -> read(p, entry));
      path.ifPresent(p -> names.declare(p, define.map(Reference.DefineReference::new)));
      define.ifPresent(defines::add);
    }
    names.announce(List.of());
    return defines;
  }

  private Optional<Define> read(AttributePath path, Entry entry) {
    Span span = entry.key().span().to(entry.value().span());
    Optional<Mapping> mapping = shapes.mapping(entry.value());
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    List<String> kinds = mapping.get().keys().stream().filter(KINDS::contains).toList();
    boolean lookup = kinds.equals(List.of("data"));
    boolean stray =
        !lookup
            && (mapping.get().get("default").isPresent() || mapping.get().get("type").isPresent());
    if (kinds.size() != 1 || stray) {
      String message =
          kinds.size() == 1
              ? "`default` and `type` go with `data` only."
              : "A define has exactly one of `data`, `add`, `subtract`, `multiply`.";
      findings.error(
          Problem.DEFINE_SHAPE, entry.key().span(), message, Problem.DEFINE_SHAPE.meaning());
      return Optional.empty();
    }
    return lookup
        ? lookup(path, mapping.get(), entry.key().span(), span)
        : arithmetic(path, mapping.get().entry(kinds.getFirst()).orElseThrow(), span);
  }

  private Optional<Define> lookup(AttributePath path, Mapping mapping, Span name, Span span) {
    Optional<YamlNode> word = mapping.get("type");
    Optional<ScalarType> type =
        word.isPresent()
            ? word.flatMap(w -> shapes.word(w, ScalarType.values(), ScalarType::word))
            : inferred(mapping, name);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<DataLookup> lookup = operands.lookup(mapping, ScalarForms.of(type.get()), false);
    return lookup.map(l -> new Define(path, type.get(), new Define.Definition.Lookup(l), span));
  }

  /** The type that all values which a path can reach have, with the default. */
  private Optional<ScalarType> inferred(Mapping mapping, Span name) {
    Optional<PackData.Resolved> resolved =
        mapping.get("data").flatMap(shapes::string).flatMap(path -> data.resolve(path, names));
    if (resolved.isEmpty()) {
      return Optional.empty();
    }
    Set<ScalarType> types = new LinkedHashSet<>();
    List<YamlNode> nodes = new ArrayList<>();
    resolved.get().reached().forEach(r -> nodes.add(r.node()));
    mapping.get("default").ifPresent(nodes::add);
    nodes.forEach(n -> literalType(n).ifPresent(types::add));
    if (types.contains(ScalarType.NUMBER)) {
      types.remove(ScalarType.INTEGER);
    }
    if (types.size() == 1) {
      return types.stream().findFirst();
    }
    String message =
        types.isEmpty()
            ? "The data has no value for this define, so its type is unknown."
            : "The values that this define can take are of several types.";
    findings.error(
        Problem.DEFINE_TYPE,
        name,
        message,
        "Write its `type`, one of: " + String.join(", ", Types.words()) + ".");
    return Optional.empty();
  }

  private static Optional<ScalarType> literalType(YamlNode node) {
    if (!(node instanceof Scalar scalar) || scalar.kind() == ScalarKind.NULL) {
      return Optional.empty();
    }
    return Optional.of(
        switch (scalar.kind()) {
          case STRING, NULL -> ScalarType.STRING;
          case BOOLEAN -> ScalarType.BOOLEAN;
          case NUMBER ->
              NumberForm.isInteger(scalar.text()) ? ScalarType.INTEGER : ScalarType.NUMBER;
        });
  }

  private Optional<Define> arithmetic(AttributePath path, Entry entry, Span span) {
    ArithmeticOperator operator =
        Arrays.stream(ArithmeticOperator.values())
            .filter(o -> o.word().equals(entry.name()))
            .findFirst()
            .orElseThrow();
    if (!(entry.value() instanceof Sequence list)
        || list.items().size() < 2
        || list.items().size() > MOST_OPERANDS) {
      return findings.unread(entry.value());
    }
    List<Operand> read = new ArrayList<>();
    List<ScalarType> types = new ArrayList<>();
    for (YamlNode item : list.items()) {
      Optional<Operand> operand = operands.one(item, number());
      operand.ifPresent(read::add);
      operand.map(o -> type(o, item)).ifPresent(types::add);
    }
    if (read.size() < list.items().size()) {
      return Optional.empty();
    }
    checkFractions(operator, list, types);
    boolean integer = types.stream().allMatch(t -> t == ScalarType.INTEGER);
    return Optional.of(
        new Define(
            path,
            integer ? ScalarType.INTEGER : ScalarType.NUMBER,
            new Define.Definition.Arithmetic(operator, read),
            span));
  }

  private static OperandReader.Wanted number() {
    Form form = ScalarForms.of(ScalarType.NUMBER);
    return new OperandReader.Wanted(
        form, form, t -> Types.isComparable(t, ScalarType.NUMBER), "a number");
  }

  /** The type of an operand: of data, what all reachable values and the default are. */
  private ScalarType type(Operand operand, YamlNode node) {
    return switch (operand) {
      case Operand.Literal literal -> literalType(node).orElse(ScalarType.NUMBER);
      case Operand.Attribute attribute ->
          ((AttributeType.Scalar) attribute.reference().type()).type();
      case Operand.Data lookup -> dataType((Mapping) node);
    };
  }

  private ScalarType dataType(Mapping mapping) {
    List<YamlNode> nodes = new ArrayList<>();
    mapping
        .get("data")
        .flatMap(shapes::string)
        .flatMap(path -> data.resolve(path, names))
        .ifPresent(r -> r.reached().forEach(each -> nodes.add(each.node())));
    mapping.get("default").ifPresent(nodes::add);
    boolean whole =
        nodes.stream().allMatch(n -> literalType(n).equals(Optional.of(ScalarType.INTEGER)));
    return whole ? ScalarType.INTEGER : ScalarType.NUMBER;
  }

  private void checkFractions(
      ArithmeticOperator operator, Sequence factors, List<ScalarType> types) {
    int fractions = 0;
    for (int i = 0; i < types.size() && operator == ArithmeticOperator.MULTIPLY; i++) {
      fractions += types.get(i) == ScalarType.NUMBER ? 1 : 0;
      if (fractions > 1 && types.get(i) == ScalarType.NUMBER) {
        String message = "A second factor that may have a fraction.";
        findings.error(
            Problem.FRACTION_PRODUCT,
            factors.items().get(i).span(),
            message,
            Problem.FRACTION_PRODUCT.meaning());
      }
    }
  }
}
