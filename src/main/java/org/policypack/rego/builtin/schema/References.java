package org.policypack.rego.builtin.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** What the references of a document lead to: its own parts, by name or by the way to them. */
final class References {
  /** Where members are names of one's own, not keywords. */
  private static final Set<String> OF_NAMES =
      Set.of("properties", "dependencies", "patternProperties");

  private final Map<String, Value> named = new HashMap<>();

  /** The address in whose surroundings a reference stands. */
  private final IdentityHashMap<Value, String> bases = new IdentityHashMap<>();

  References(Value document) throws SchemaException {
    collect(document, "");
    named.put("", document);
  }

  private void collect(Value value, String base) throws SchemaException {
    switch (value) {
      case ArrayValue array -> {
        for (Value item : array.items()) {
          collect(item, base);
        }
      }
      case ObjectValue object -> collect(object, base);
      default -> {}
    }
  }

  private void collect(ObjectValue object, String base) throws SchemaException {
    String here = base;
    Value id = object.get(object.get("id") == null ? "$id" : "id");
    if (id instanceof StringValue name) {
      here = resolved(base, name.text());
      if (named.put(here, object) != null) {
        throw new SchemaException("Reference already exists: \"" + here + "\"");
      }
    }
    bases.put(object, here);
    for (Map.Entry<String, Value> member : Members.sorted(object).entrySet()) {
      String key = member.getKey();
      if (OF_NAMES.contains(key) && member.getValue() instanceof ObjectValue names) {
        for (Value part : Members.sorted(names).values()) {
          collect(part, here);
        }
      } else if (!key.equals("const") && !key.equals("enum")) {
        collect(member.getValue(), here);
      }
    }
  }

  /** The full address of a reference that stands in a schema. */
  String address(ObjectValue schema, String reference) {
    return resolved(bases.getOrDefault(schema, ""), reference);
  }

  /** A reference without an address around it counts from the root of a host without a name. */
  private static String resolved(String base, String reference) {
    if (reference.startsWith("#")) {
      String document = base.split("#", 2)[0];
      return reference.equals("#") ? document : document + reference;
    }
    try {
      URI address = new URI(base.isEmpty() ? "/" : base).resolve(new URI(reference));
      return address.toString();
    } catch (URISyntaxException e) {
      return reference;
    }
  }

  /** The part of the document that an address names. */
  Value find(String address) throws SchemaException {
    Value known = named.get(address);
    if (known != null) {
      return known;
    }
    String[] parts = address.split("#", 2);
    Value document = named.get(parts[0]);
    if (document != null) {
      return below(document, parts.length < 2 ? "" : parts[1]);
    }
    throw new SchemaException(
        address.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")
            ? "schema " + address + " is not part of the document, and nothing is loaded"
            : "Reference " + address + " must be canonical");
  }

  /** A JSON pointer followed; what is no pointer means the document. */
  private static Value below(Value document, String fragment) throws SchemaException {
    if (!fragment.startsWith("/")) {
      return document;
    }
    @Nullable Value at = document;
    for (String part : List.of(fragment.substring(1).split("/", -1))) {
      String token = decoded(part).replace("~1", "/").replace("~0", "~");
      at =
          switch (at) {
            case ObjectValue object -> member(object, token);
            case ArrayValue array -> item(array, token);
            default -> throw new SchemaException("Invalid token reference '" + token + "'");
          };
    }
    return at;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  private static Value member(ObjectValue object, String key) throws SchemaException {
    Value value = object.get(key);
    if (value == null) {
      throw new SchemaException("Object has no key '" + key + "'");
    }
    return value;
  }

  private static Value item(ArrayValue array, String token) throws SchemaException {
    if (!token.matches("[+-]?[0-9]{1,9}")) {
      throw new SchemaException("Invalid array index '" + token + "'");
    }
    int index = Integer.parseInt(token);
    if (index < 0 || index >= array.items().size()) {
      throw new SchemaException(
          "Out of bound array[0," + array.items().size() + "] index '" + index + "'");
    }
    return array.items().get(index);
  }
}
