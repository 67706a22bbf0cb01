package org.policypack.pack.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.diagnostic.Level;
import org.policypack.pack.load.YamlNode.Entry;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.source.Span;

/** Checks one file against the published schema and tells what is wrong where it stands. */
final class SchemaCheck {
  /** Nobody reads more, and a file made to be wrong everywhere has hundreds of thousands. */
  private static final int MOST_TOLD = 1000;

  private final YamlNode root;
  private final Diagnostics diagnostics;
  private final List<Span> told;

  SchemaCheck(YamlNode root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
    this.told =
        diagnostics.sorted().stream()
            .filter(d -> d.level() == Level.ERROR)
            .map(Diagnostic::span)
            .toList();
  }

  /** The validator and the schema that it was made from, made once and only when needed. */
  private record Validator(JsonNode text, Schema schema) {
    static final Validator SHARED = make();

    private static Validator make() {
      try {
        JsonNode text = new ObjectMapper().readTree(PackSchema.text());
        SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new Validator(text, registry.getSchema(text));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("the published schema is no JSON", e);
      }
    }
  }

  void run() {
    Set<String> wrongTypes = new HashSet<>();
    List<Error> errors = Validator.SHARED.schema().validate(SchemaTree.of(root));
    for (Error error : errors) {
      if (error.getKeyword().equals("type")) {
        wrongTypes.add(error.getInstanceLocation().toString());
      }
    }
    for (Error error : errors.subList(0, Math.min(errors.size(), MOST_TOLD))) {
      boolean follows =
          !error.getKeyword().equals("type")
              && wrongTypes.contains(error.getInstanceLocation().toString());
      if (!follows) {
        tell(error);
      }
    }
  }

  private void tell(Error error) {
    Place place = place(error.getInstanceLocation());
    SchemaError schemaError =
        new SchemaError(
            error.getKeyword(),
            Optional.ofNullable(error.getProperty()),
            owners(error.getSchemaLocation().getFragment()),
            place.node(),
            place.key(),
            place.item());
    Span scope = schemaError.scope();
    boolean known = told.stream().anyMatch(span -> overlap(span, scope));
    if (!known) {
      diagnostics.add(schemaError.diagnostic());
    }
  }

  private static boolean overlap(Span a, Span b) {
    return (a.start() < b.end() && b.start() < a.end()) || a.equals(b);
  }

  /** A node, the key that it or its list stands under, and whether it is an item of a list. */
  private record Place(YamlNode node, Optional<Scalar> key, boolean item) {}

  private Place place(NodePath path) {
    Place place = new Place(root, Optional.empty(), false);
    for (int i = 0; i < path.getNameCount(); i++) {
      place = step(place, path.getElement(i));
    }
    return place;
  }

  private static Place step(Place from, Object step) {
    if (from.node() instanceof Sequence list && step instanceof Integer index) {
      return new Place(list.items().get(index), from.key(), true);
    }
    Optional<Entry> entry =
        from.node() instanceof Mapping mapping
            ? mapping.entry(String.valueOf(step))
            : Optional.empty();
    return entry.map(e -> new Place(e.value(), Optional.of(e.key()), false)).orElse(from);
  }

  /** The schemas on the way to a keyword, the innermost first. */
  private static List<JsonNode> owners(NodePath fragment) {
    List<JsonNode> owners = new ArrayList<>();
    JsonNode node = Validator.SHARED.text();
    owners.add(node);
    for (int i = 0; i < fragment.getNameCount() - 1; i++) {
      Object step = fragment.getElement(i);
      node = step instanceof Integer index ? node.path(index) : node.path(String.valueOf(step));
      owners.addFirst(node);
    }
    return owners;
  }
}
