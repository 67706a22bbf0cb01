package org.policypack.rego.builtin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.policypack.rego.builtin.format.GoText;
import org.policypack.rego.json.GoJsonWriter;
import org.policypack.value.ArrayValue;
import org.policypack.value.BooleanValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/** Texts of other formats: JSON, Base64, hexadecimal, URL queries. */
final class Encodings {
  private Encodings() {}

  static void addTo(Builtins list) {
    list.add("json.marshal", (a, c) -> StringValue.of(GoJsonWriter.compact(a[0])));
    list.add("json.marshal_with_options", (a, c) -> JsonOptions.marshal(a));
    list.add("json.unmarshal", (a, c) -> JsonText.read(Operands.string(a, 0)));
    list.add(
        "json.is_valid",
        (a, c) -> BooleanValue.of(a[0] instanceof StringValue s && JsonText.isValid(s.text())));
    list.add("base64.encode", Strings.map(t -> Base64.getEncoder().encodeToString(utf8(t))));
    list.add("base64.decode", Strings.map(Encodings::fromBase64));
    list.add("base64.is_valid", (a, c) -> isValid(a[0], Encodings::fromBase64));
    list.add("base64url.encode", Strings.map(t -> Base64.getUrlEncoder().encodeToString(utf8(t))));
    list.add("base64url.encode_no_pad", Strings.map(Encodings::toBase64UrlWithoutPadding));
    list.add("base64url.decode", Strings.map(Encodings::fromBase64Url));
    list.add("hex.encode", Strings.map(Encodings::hex));
    list.add("hex.decode", Strings.map(Encodings::fromHex));
    list.add("urlquery.encode", Strings.map(Encodings::toQuery));
    list.add("urlquery.decode", Strings.map(Encodings::fromQuery));
    list.add("urlquery.encode_object", (a, c) -> queryOf(a));
    list.add("urlquery.decode_object", (a, c) -> objectOf(a));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return GoText.of(bytes);
  }

  private static Value isValid(Value value, Consumer<String> reader) {
    if (!(value instanceof StringValue string)) {
      return BooleanValue.FALSE;
    }
    try {
      reader.accept(string.text());
      return BooleanValue.TRUE;
    } catch (BuiltinException e) {
      return BooleanValue.FALSE;
    }
  }

  private static String fromBase64(String text) {
    return text(Base64Text.decode(text));
  }

  private static String toBase64UrlWithoutPadding(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(text));
  }

  private static String fromBase64Url(String text) {
    return text(Base64Text.decodeUrl(text));
  }

  static String hex(String text) {
    return HexFormat.of().formatHex(utf8(text));
  }

  private static String fromHex(String text) {
    for (int c : text.codePoints().toArray()) {
      if (Character.digit(c, 16) < 0 || c > 'f') {
        String shown = String.format(Locale.ROOT, "U+%04X '%s'", c, Character.toString(c));
        throw BuiltinException.of("encoding/hex: invalid byte: " + shown);
      }
    }
    if (text.length() % 2 != 0) {
      throw BuiltinException.of("encoding/hex: odd length hex string");
    }
    return text(HexFormat.of().parseHex(text));
  }

  /** Java leaves the star and encodes the tilde; Go the other way round. */
  private static String toQuery(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A").replace("%7E", "~");
  }

  private static String fromQuery(String text) {
    try {
      // One character a byte, so that bytes that are no text stay apart.
      String bytes = new String(utf8(text), StandardCharsets.ISO_8859_1);
      String decoded = URLDecoder.decode(bytes, StandardCharsets.ISO_8859_1);
      return GoText.of(decoded.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      throw BuiltinException.of("invalid URL escape \"" + text + "\"");
    }
  }

  private static Value queryOf(Value[] a) {
    List<String> parts = new ArrayList<>();
    Map<Value, Value> byName = new TreeMap<>();
    Operands.object(a, 0).members().forEach((key, value) -> byName.put(queryName(key), value));
    for (Map.Entry<Value, Value> member : byName.entrySet()) {
      String key = ((StringValue) member.getKey()).text();
      for (Value value : queryValues(member.getValue())) {
        if (!(value instanceof StringValue string)) {
          throw BuiltinException.operand(1, value, "string");
        }
        parts.add(toQuery(key) + "=" + toQuery(string.text()));
      }
    }
    return StringValue.of(String.join("&", parts));
  }

  private static StringValue queryName(Value key) {
    return key instanceof StringValue name ? name : StringValue.of(GoJsonWriter.compact(key));
  }

  private static Iterable<Value> queryValues(Value value) {
    return switch (value) {
      case StringValue string -> List.of(string);
      case ArrayValue array -> array.items();
      case SetValue set -> set.items();
      default -> throw BuiltinException.operand(1, value, "string", "array", "set");
    };
  }

  private static Value objectOf(Value[] a) {
    Map<Value, List<String>> found = new LinkedHashMap<>();
    for (String part : Operands.string(a, 0).split("&", -1)) {
      if (part.contains(";")) {
        throw BuiltinException.of("invalid semicolon separator in query");
      }
      int equals = part.indexOf('=');
      String key = fromQuery(equals < 0 ? part : part.substring(0, equals));
      String value = equals < 0 ? "" : fromQuery(part.substring(equals + 1));
      if (!part.isEmpty()) {
        found.computeIfAbsent(StringValue.of(key), k -> new ArrayList<>()).add(value);
      }
    }
    Map<Value, Value> members = new LinkedHashMap<>();
    found.forEach((key, values) -> members.put(key, Strings.array(values)));
    return ObjectValue.of(members);
  }
}
