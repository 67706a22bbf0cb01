package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.pack.Reference;
import org.policypack.pack.ScalarType;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.value.Value;

/** Reads declarations of inputs, and of fields, which are declared alike. */
final class InputReader {
  private final Findings findings;
  private final Shapes shapes;

  InputReader(Findings findings) {
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /** Reads all declarations of a mapping and declares their names. */
  List<Input> readAll(Mapping declarations, Names names) {
    List<Input> inputs = new ArrayList<>();
    for (Entry entry : declarations.entries()) {
      Optional<AttributePath> path = names.declarable(entry.name(), entry.key().span());
      Optional<Input> input = path.flatMap(p -> read(p, entry));
      path.ifPresent(p -> names.declare(p, input.map(this::reference)));
      input.ifPresent(inputs::add);
    }
    return inputs;
  }

  private Reference reference(Input input) {
    return new Reference.InputReference(input);
  }

  private Optional<Input> read(AttributePath path, Entry entry) {
    Optional<Mapping> mapping = shapes.mapping(entry.value());
    return mapping.flatMap(
        m ->
            type(m)
                .map(
                    type ->
                        new Input(
                            path,
                            type,
                            shapes.flag(m, "required"),
                            shapes.text(m, "description"),
                            entry.key().span().to(entry.value().span()))));
  }

  private Optional<AttributeType> type(Mapping declaration) {
    Optional<Scalar> word = declaration.get("type").flatMap(shapes::string);
    if (word.isEmpty()) {
      return findings.unread(declaration);
    }
    return switch (word.get().text()) {
      case "array" -> array(declaration, word.get());
      case "map" -> map(declaration, word.get());
      default -> scalar(declaration, word.get());
    };
  }

  private Optional<AttributeType> array(Mapping declaration, Scalar type) {
    boolean items = declaration.get("items").isPresent();
    boolean fields = declaration.get("fields").isPresent();
    refuse(declaration, "values", "enum");
    if (items == fields) {
      String message = "An array has " + (items ? "either" : "one of") + " `items` or `fields`.";
      findings.error(Problem.TYPE_SHAPE, type.span(), message, hintOfArray());
      return Optional.empty();
    }
    return items
        ? declaration.get("items").flatMap(this::element).map(AttributeType.ArrayOfScalars::new)
        : declaration.get("fields").flatMap(this::fields);
  }

  private static String hintOfArray() {
    return "`items: string` for scalars, `fields: {name: {type: string}}` for objects.";
  }

  private Optional<AttributeType> fields(YamlNode node) {
    Optional<Mapping> mapping = shapes.mapping(node);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    List<Input> fields = readAll(mapping.get(), new Names("field", findings));
    return fields.size() == mapping.get().entries().size()
        ? Optional.of(new AttributeType.ArrayOfObjects(fields))
        : findings.unread(node);
  }

  private Optional<AttributeType> map(Mapping declaration, Scalar type) {
    refuse(declaration, "items", "fields", "enum");
    Optional<YamlNode> values = declaration.get("values");
    if (values.isEmpty()) {
      String hint = "`values: string` gives the type of its values.";
      findings.error(Problem.TYPE_SHAPE, type.span(), "A map has `values`.", hint);
    }
    return values.flatMap(this::element).map(AttributeType.MapOfScalars::new);
  }

  private Optional<AttributeType> scalar(Mapping declaration, Scalar word) {
    refuse(declaration, "items", "fields", "values");
    return scalarOf(declaration, word).map(type -> type);
  }

  /** The type of elements or values: its bare name, or a mapping with an {@code enum}. */
  private Optional<AttributeType.Scalar> element(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return shapes.string(scalar).flatMap(this::scalarType).map(AttributeType.Scalar::of);
    }
    Optional<Mapping> mapping = shapes.mapping(node);
    Optional<Scalar> word = mapping.flatMap(m -> m.get("type")).flatMap(shapes::string);
    return word.isEmpty() ? findings.unread(node) : mapping.flatMap(m -> scalarOf(m, word.get()));
  }

  private Optional<AttributeType.Scalar> scalarOf(Mapping declaration, Scalar word) {
    Optional<ScalarType> type = scalarType(word);
    Optional<YamlNode> allowed = declaration.get("enum");
    if (type.isEmpty() || allowed.isEmpty()) {
      return type.map(AttributeType.Scalar::of);
    }
    if (type.get() == ScalarType.BOOLEAN) {
      refuse(declaration, "enum");
      return Optional.empty();
    }
    return allowed(type.get(), allowed.get());
  }

  private Optional<ScalarType> scalarType(Scalar word) {
    for (ScalarType type : ScalarType.values()) {
      if (type.word().equals(word.text())) {
        return Optional.of(type);
      }
    }
    return findings.unread(word);
  }

  private Optional<AttributeType.Scalar> allowed(ScalarType type, YamlNode node) {
    Optional<Sequence> list = shapes.list(node);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    List<Scalar> scalars = new ArrayList<>();
    for (YamlNode item : list.get().items()) {
      shapes.fitting(item, ScalarForms.of(type)).ifPresent(s -> addOnce(scalars, s, type));
    }
    List<Value> values = scalars.stream().map(YamlValues::toValue).toList();
    return values.size() == list.get().items().size() && !values.isEmpty()
        ? Optional.of(new AttributeType.Scalar(type, values))
        : findings.unread(node);
  }

  private void addOnce(List<Scalar> scalars, Scalar scalar, ScalarType type) {
    if (scalars.stream().anyMatch(s -> ScalarForms.same(type, s, scalar))) {
      String message = "`" + scalar.text() + "` stands twice in this `enum`.";
      findings.error(Problem.DUPLICATE_ITEM, scalar.span(), message);
      return;
    }
    scalars.add(scalar);
  }

  private void refuse(Mapping declaration, String... keys) {
    for (String key : keys) {
      Optional<Entry> entry = declaration.entry(key);
      entry.ifPresent(
          e ->
              findings.error(
                  Problem.TYPE_SHAPE,
                  e.key().span(),
                  "`" + key + "` does not go with this type.",
                  Problem.TYPE_SHAPE.meaning()));
    }
  }
}
