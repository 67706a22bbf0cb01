package org.policypack.rego.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.policypack.rego.builtin.uri.GoUrl;
import org.policypack.rego.yaml.YamlNode;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Reads authors and related resources, which are texts or objects. */
final class Contacts {
  private static final String NEITHER = "invalid value type, must be string or map";

  /** What a path or a fragment of a URL may hold as it is. */
  private static final String AS_IT_IS = "-._~$&+,/:;=@!'()*%";

  private Contacts() {}

  /** Authors as objects. */
  static List<Value> authors(List<YamlNode> nodes) throws AnnotationException {
    return read(nodes, "author", Contacts::author);
  }

  /** What a text or an object means. */
  private interface Reader {
    Value read(Value value) throws AnnotationException;
  }

  private static List<Value> read(List<YamlNode> nodes, String what, Reader reader)
      throws AnnotationException {
    List<Value> read = new ArrayList<>();
    for (YamlNode node : nodes) {
      try {
        read.add(reader.read(YamlValues.checked(node)));
      } catch (AnnotationException e) {
        throw new AnnotationException(
            "invalid " + what + " definition " + YamlValues.shown(node) + ": " + e.text());
      }
    }
    return read;
  }

  /** A text is a name with the address in angle brackets behind it. */
  private static Value author(Value value) throws AnnotationException {
    return switch (value) {
      case StringValue text -> author(text.text());
      case ObjectValue object -> {
        String name = YamlValues.member(object, "name");
        String email = YamlValues.member(object, "email");
        if (name.isEmpty() && email.isEmpty()) {
          throw new AnnotationException("'name' and/or 'email' values required in object");
        }
        yield pair("name", name, "email", email);
      }
      default -> throw new AnnotationException(NEITHER);
    };
  }

  private static Value author(String text) throws AnnotationException {
    if (text.isBlank()) {
      throw new AnnotationException("author is an empty string");
    }
    List<String> words = List.of(text.strip().split("\\s+"));
    String last = words.getLast();
    boolean hasAddress = last.length() > 1 && last.startsWith("<") && last.endsWith(">");
    List<String> name = hasAddress ? words.subList(0, words.size() - 1) : words;
    String email = hasAddress ? last.substring(1, last.length() - 1) : "";
    return pair("name", String.join(" ", name), "email", email);
  }

  /** Related resources as objects. */
  static List<Value> resources(List<YamlNode> nodes) throws AnnotationException {
    return read(nodes, "related-resource", Contacts::resource);
  }

  private static Value resource(Value value) throws AnnotationException {
    return switch (value) {
      case StringValue text -> {
        if (text.text().isEmpty()) {
          throw new AnnotationException("ref URL may not be empty string");
        }
        yield pair("ref", url(text.text()), "description", "");
      }
      case ObjectValue object -> {
        String reference = YamlValues.member(object, "ref");
        if (reference.isEmpty()) {
          throw new AnnotationException("'ref' value required in object");
        }
        yield pair("ref", url(reference), "description", YamlValues.member(object, "description"));
      }
      default -> throw new AnnotationException(NEITHER);
    };
  }

  /** A URL as Go writes it: the scheme in lower case, the path and the fragment with escapes. */
  private static String url(String text) throws AnnotationException {
    String scheme;
    try {
      scheme = GoUrl.parse(text).scheme();
    } catch (IllegalArgumentException e) {
      throw new AnnotationException("parse \"" + text + "\": " + e.getMessage());
    }
    int hash = text.indexOf('#');
    String address = hash < 0 ? text : text.substring(0, hash);
    String fragment = hash < 0 ? "" : text.substring(hash + 1);
    int question = address.indexOf('?');
    String path = question < 0 ? address : address.substring(0, question);
    String query = question < 0 ? "" : address.substring(question);
    String rest = path.substring(scheme.length());
    return scheme.toLowerCase(Locale.ROOT)
        + escaped(rest)
        + query
        + (fragment.isEmpty() ? "" : "#" + escaped(fragment));
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (part & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || AS_IT_IS.indexOf(c) >= 0);
      escaped.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }

  private static ObjectValue pair(String key, String value, String other, String more) {
    ObjectValue.Builder object = ObjectValue.builder();
    if (!value.isEmpty()) {
      object.put(key, StringValue.of(value));
    }
    if (!more.isEmpty()) {
      object.put(other, StringValue.of(more));
    }
    return object.build();
  }
}
