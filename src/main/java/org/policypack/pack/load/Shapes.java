package org.policypack.pack.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.ScalarKind;
import org.policypack.pack.load.YamlNode.Sequence;

/**
 * Takes nodes as what their place asks for. What does not fit is empty and noted as unread: the
 * schema check tells it.
 */
final class Shapes {
  private final Findings findings;

  Shapes(Findings findings) {
    this.findings = findings;
  }

  /** A node that must be a mapping with something in it. */
  Optional<Mapping> mapping(YamlNode node) {
    return node instanceof Mapping mapping && !mapping.entries().isEmpty()
        ? Optional.of(mapping)
        : findings.unread(node);
  }

  /** A node that must be a list with something in it. */
  Optional<Sequence> list(YamlNode node) {
    return node instanceof Sequence list && !list.items().isEmpty()
        ? Optional.of(list)
        : findings.unread(node);
  }

  /** A node that must be a string with something in it. */
  Optional<Scalar> string(YamlNode node) {
    boolean fits =
        node instanceof Scalar scalar
            && scalar.isString()
            && !scalar.refused()
            && !scalar.text().isEmpty();
    return fits ? Optional.of((Scalar) node) : findings.unread(node);
  }

  /** The text of a key that may be left out. */
  Optional<String> text(Mapping mapping, String key) {
    return mapping.get(key).flatMap(this::string).map(Scalar::text);
  }

  /** The strings of a list under a key that may be left out. */
  List<String> texts(Mapping mapping, String key) {
    List<String> texts = new ArrayList<>();
    mapping
        .get(key)
        .flatMap(this::list)
        .ifPresent(
            list -> list.items().forEach(i -> string(i).map(Scalar::text).ifPresent(texts::add)));
    return texts;
  }

  /** Whether a key that may be left out says {@code true}. */
  boolean flag(Mapping mapping, String key) {
    return mapping.get(key).map(this::truth).orElse(Optional.of(false)).orElse(false);
  }

  /** A node that must be {@code true} or {@code false}. */
  Optional<Boolean> truth(YamlNode node) {
    boolean fits = node instanceof Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN;
    return fits ? Optional.of(((Scalar) node).text().equals("true")) : findings.unread(node);
  }

  /** A node that must be a scalar of a form; what else it is, is told, unless the schema does. */
  Optional<Scalar> fitting(YamlNode node, Form form) {
    if (!(node instanceof Scalar scalar) || scalar.refused() || scalar.kind() == ScalarKind.NULL) {
      return findings.unread(node);
    }
    Optional<Complaint> complaint = form.complaint(scalar);
    complaint.ifPresent(c -> findings.complain(c, scalar));
    return complaint.isPresent() ? Optional.empty() : Optional.of(scalar);
  }

  /** A node that must be one of some words. */
  <T> Optional<T> word(YamlNode node, T[] values, Function<T, String> word) {
    Optional<Scalar> scalar = string(node);
    Optional<T> found =
        scalar.flatMap(
            s -> Arrays.stream(values).filter(v -> word.apply(v).equals(s.text())).findFirst());
    return found.isPresent() ? found : findings.unread(node);
  }
}
