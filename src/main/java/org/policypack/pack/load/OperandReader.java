package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.policypack.pack.AttributeType;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.value.ArrayValue;
import org.policypack.value.Value;

/** Reads the right sides of operators. */
final class OperandReader {
  private final Names names;
  private final PackData data;
  private final Findings findings;
  private final Shapes shapes;

  OperandReader(Names names, PackData data, Findings findings) {
    this.names = names;
    this.data = data;
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /**
   * What a place takes.
   *
   * @param literal what a literal must be
   * @param inData what a value of the data must be
   * @param input which attributes of the request fit; none where the operand comes from the pack
   *     alone
   * @param asked what is asked of the attribute, for people: {@code a number}
   */
  record Wanted(Form literal, Form inData, Predicate<AttributeType> input, String asked) {
    /** What comes from the pack alone. */
    static Wanted ofPack(Form form) {
      return new Wanted(form, form, type -> false, form.described());
    }
  }

  /** Reads one value. */
  Optional<Operand> one(YamlNode node, Wanted wanted) {
    return switch (node) {
      case Scalar scalar ->
          literal(scalar, wanted).map(s -> new Operand.Literal(YamlValues.toValue(s)));
      case Mapping mapping -> reference(mapping, wanted, false);
      case Sequence list -> tellList(list, wanted);
    };
  }

  /** Reads a list of values; a single pattern may stand for a list of one. */
  Optional<Operand> list(YamlNode node, Wanted wanted, boolean oneIsList) {
    return switch (node) {
      case Scalar scalar -> oneIsList ? listOfOne(scalar, wanted) : findings.unread(scalar);
      case Mapping mapping -> reference(mapping, wanted, true);
      case Sequence list -> literals(list, wanted);
    };
  }

  private Optional<Operand> listOfOne(Scalar scalar, Wanted wanted) {
    return literal(scalar, wanted)
        .map(s -> new Operand.Literal(ArrayValue.of(YamlValues.toValue(s))));
  }

  private Optional<Operand> literals(Sequence list, Wanted wanted) {
    List<Value> values = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (item instanceof Scalar scalar) {
        literal(scalar, wanted).map(YamlValues::toValue).ifPresent(values::add);
      } else {
        findings.unread(item);
      }
    }
    return !values.isEmpty() && values.size() == list.items().size()
        ? Optional.of(new Operand.Literal(new ArrayValue(values)))
        : list.items().isEmpty() ? findings.unread(list) : Optional.empty();
  }

  private Optional<Scalar> literal(Scalar scalar, Wanted wanted) {
    if (scalar.kind() == ScalarKind.NULL) {
      findings.nullOperand(scalar);
      return Optional.empty();
    }
    return shapes.fitting(scalar, wanted.literal());
  }

  private Optional<Operand> tellList(Sequence list, Wanted wanted) {
    String message = "Here is a list, but " + wanted.asked() + " is asked for.";
    findings.error(Problem.OPERAND_TYPE, list.span(), message, "For one of a list use `in`.");
    return Optional.empty();
  }

  private Optional<Operand> reference(Mapping mapping, Wanted wanted, boolean list) {
    Optional<Entry> input = mapping.entry("input");
    Optional<Entry> lookup = mapping.entry("data");
    boolean strayDefault = lookup.isEmpty() && mapping.entry("default").isPresent();
    if (input.isPresent() == lookup.isPresent() || strayDefault) {
      String message =
          strayDefault
              ? "`default` goes with `data`."
              : "An operand has one of `input` and `data`.";
      findings.error(
          Problem.OPERAND_SHAPE, mapping.span(), message, Problem.OPERAND_SHAPE.meaning());
      return Optional.empty();
    }
    return input.isPresent()
        ? input(input.get(), wanted)
        : lookup(mapping, wanted.inData(), list).map(Operand.Data::new);
  }

  private Optional<Operand> input(Entry entry, Wanted wanted) {
    Optional<Scalar> path = shapes.string(entry.value());
    Optional<Reference> reference = path.flatMap(p -> names.resolve(p.text(), p.span()));
    if (reference.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    AttributeType type = reference.get().type();
    if (!wanted.input().test(type)) {
      String message =
          "`"
              + path.get().text()
              + "` is "
              + Types.described(type)
              + ", but "
              + wanted.asked()
              + " is asked for";
      boolean packOnly = Types.all().noneMatch(wanted.input());
      String hint = packOnly ? "It comes from the pack alone: a literal or `{data: path}`." : "";
      tellInput(path.get(), message + ".", hint);
      return Optional.empty();
    }
    return reference.map(Operand.Attribute::new);
  }

  private void tellInput(Scalar path, String message, String hint) {
    if (hint.isEmpty()) {
      findings.error(Problem.OPERAND_TYPE, path.span(), message);
    } else {
      findings.error(Problem.OPERAND_TYPE, path.span(), message, hint);
    }
  }

  /** Every scalar that an operand from the pack can be: itself, or what its path reaches. */
  List<PackData.Reached> reachable(YamlNode node) {
    List<PackData.Reached> reachable = new ArrayList<>();
    if (node instanceof Mapping mapping) {
      mapping
          .get("data")
          .flatMap(shapes::string)
          .flatMap(path -> data.resolve(path, names))
          .ifPresent(r -> reachable.addAll(r.reached()));
      mapping.get("default").ifPresent(n -> reachable.add(new PackData.Reached(n, Map.of())));
    } else {
      reachable.add(new PackData.Reached(node, Map.of()));
    }
    return reachable;
  }

  /** Reads {@code data} and the {@code default} beside it. */
  Optional<DataLookup> lookup(Mapping mapping, Form form, boolean list) {
    Optional<PackData.Resolved> resolved =
        mapping.get("data").flatMap(shapes::string).flatMap(path -> data.resolve(path, names));
    boolean fits =
        resolved.isPresent()
            && (list ? data.allListsFit(resolved.get(), form) : data.allFit(resolved.get(), form));
    Optional<YamlNode> fallback = mapping.get("default");
    Optional<Value> value = fallback.flatMap(node -> fallback(node, form, list));
    return fits && fallback.isPresent() == value.isPresent()
        ? Optional.of(new DataLookup(resolved.get().steps(), value))
        : Optional.empty();
  }

  private Optional<Value> fallback(YamlNode node, Form form, boolean list) {
    if (!list) {
      return shapes.fitting(node, form).map(YamlValues::toValue);
    }
    if (!(node instanceof Sequence items)) {
      String message = "The `default` is " + node.described() + ", but a list is asked for.";
      findings.error(Problem.OPERAND_TYPE, node.span(), message);
      return Optional.empty();
    }
    long fitting = items.items().stream().filter(i -> shapes.fitting(i, form).isPresent()).count();
    return fitting == items.items().size()
        ? Optional.of(YamlValues.toValue(node))
        : Optional.empty();
  }
}
