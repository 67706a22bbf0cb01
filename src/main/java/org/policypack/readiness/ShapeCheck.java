package org.policypack.readiness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.readiness.Checks.Subject;
import org.policypack.request.PlacedJson;
import org.policypack.request.PlacedJson.Arr;
import org.policypack.request.PlacedJson.Leaf;
import org.policypack.request.PlacedJson.Member;
import org.policypack.request.PlacedJson.Obj;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.JsonWriter;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Checks the form of a packet against the published schema. It knows the keywords that the schema
 * uses and no others, and tells what is wrong in the words of the schema's descriptions.
 */
final class ShapeCheck {
  /** Nobody reads more, and a file made to be wrong everywhere has tens of thousands. */
  private static final int MOST_TOLD = 100;

  private final Checks checks;
  private int told;

  private ShapeCheck(Checks checks) {
    this.checks = checks;
  }

  /** Tells everything that is wrong with the form of a packet. */
  static void check(PlacedJson packet, Checks checks) {
    new ShapeCheck(checks).check("", packet, PacketSchema.root());
  }

  private void check(String place, PlacedJson json, ObjectValue schema) {
    ObjectValue target = PacketSchema.resolved(schema);
    Optional<String> type = text(target, "type");
    if (type.isPresent() && !isOf(type.get(), json)) {
      tell(
          ReadinessProblem.WRONG_TYPE,
          subject(place, json.span()),
          "%s is no %s.".formatted(shown(place), type.get()),
          hint(schema));
      return;
    }
    switch (json) {
      case Obj object -> checkObject(place, object, target);
      case Arr array -> checkArray(place, array, target);
      case Leaf leaf -> checkLeaf(place, leaf, target, hint(schema));
    }
  }

  private static boolean isOf(String type, PlacedJson json) {
    return switch (json) {
      case Obj object -> type.equals("object");
      case Arr array -> type.equals("array");
      case Leaf leaf ->
          switch (leaf.value().kind()) {
            case STRING -> type.equals("string");
            case BOOLEAN -> type.equals("boolean");
            case NUMBER -> type.equals("integer") && isWhole(leaf.value());
            case NULL, ARRAY, OBJECT, SET -> false;
          };
    };
  }

  private static boolean isWhole(Value value) {
    return value instanceof NumberValue number && number.isLong();
  }

  private void checkObject(String place, Obj object, ObjectValue schema) {
    ObjectValue fields = object(schema, "properties");
    List<String> known = names(fields);
    Set<String> met = new HashSet<>();
    for (Member member : object.members()) {
      String inner = inner(place, member.key());
      if (!(fields.get(member.key()) instanceof ObjectValue field)) {
        unknown(inner, member, known);
      } else if (!met.add(member.key())) {
        tell(
            ReadinessProblem.REPEATED_FIELD,
            subject(inner, member.keySpan()),
            "The packet says `" + inner + "` twice.",
            "Leave one; readers of JSON do not agree on which one counts.");
      } else {
        check(inner, member.value(), field);
      }
    }
    for (Value name : array(schema, "required").items()) {
      if (name instanceof StringValue(String key) && !met.contains(key)) {
        missing(place, object, key, fields);
      }
    }
  }

  private void unknown(String place, Member member, List<String> known) {
    tell(
        ReadinessProblem.UNKNOWN_FIELD,
        subject(place, member.keySpan()),
        "A packet has no field `" + place + "`." + SpellChecker.didYouMean(member.key(), known),
        "The fields here are: " + String.join(", ", known) + ".");
  }

  private void missing(String place, Obj object, String key, ObjectValue fields) {
    Span brace = object.span().source().span(object.span().start(), object.span().start() + 1);
    String hint = fields.get(key) instanceof ObjectValue field ? hint(field) : "";
    tell(
        ReadinessProblem.MISSING_FIELD,
        subject(inner(place, key), brace),
        "The packet does not say `" + inner(place, key) + "`.",
        hint);
  }

  private void checkArray(String place, Arr array, ObjectValue schema) {
    int size = array.items().size();
    Span bracket = array.span().source().span(array.span().start(), array.span().start() + 1);
    Optional<Long> least = number(schema, "minItems").filter(n -> size < n);
    Optional<Long> most = number(schema, "maxItems").filter(n -> size > n);
    least.ifPresent(n -> wrongSize(place, bracket, size, "at least " + n));
    most.ifPresent(n -> wrongSize(place, bracket, size, "at most " + n));
    for (int i = 0; i < size; i++) {
      check(place + "[" + i + "]", array.items().get(i), object(schema, "items"));
    }
  }

  private void wrongSize(String place, Span span, int size, String allowed) {
    tell(
        ReadinessProblem.WRONG_FORM,
        subject(place, span),
        "%s has %d items, and needs %s.".formatted(shown(place), size, allowed),
        "`policy readiness init` writes a packet that has them all.");
  }

  private void checkLeaf(String place, Leaf leaf, ObjectValue schema, String hint) {
    Value value = leaf.value();
    boolean placeholder =
        text(schema, "pattern").isPresent()
            && value instanceof StringValue s
            && Placeholder.isIn(s.text());
    if (!fits(value, schema) && !placeholder) {
      ReadinessProblem problem =
          place.equals("schema_version")
              ? ReadinessProblem.SCHEMA_VERSION
              : ReadinessProblem.WRONG_FORM;
      String meant =
          value instanceof StringValue s ? SpellChecker.didYouMean(s.text(), words(schema)) : "";
      tell(
          problem,
          subject(place, leaf.span()),
          "%s cannot be %s.%s".formatted(shown(place), JsonWriter.compact(value), meant),
          hint);
    }
  }

  private static boolean fits(Value value, ObjectValue schema) {
    boolean constant = schema.get("const") == null || value.equals(schema.get("const"));
    boolean listed = schema.get("enum") == null || array(schema, "enum").items().contains(value);
    boolean formed =
        text(schema, "pattern").isEmpty()
            || (value instanceof StringValue(String text)
                && Pattern.compile(text(schema, "pattern").get()).matcher(text).matches());
    return constant && listed && formed && isWithin(value, schema);
  }

  private static boolean isWithin(Value value, ObjectValue schema) {
    return !(value instanceof NumberValue number)
        || (number(schema, "minimum").filter(n -> number.asLong() < n).isEmpty()
            && number(schema, "maximum").filter(n -> number.asLong() > n).isEmpty());
  }

  private void tell(ReadinessProblem problem, Subject subject, String message, String hint) {
    told++;
    if (told <= MOST_TOLD) {
      checks.block(problem, subject, message, hint);
    }
  }

  private static Subject subject(String place, Span span) {
    return new Subject(place, span, "has the form of the schema", Established.RECOMPUTED);
  }

  private static String inner(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  private static String shown(String place) {
    return place.isEmpty() ? "A packet" : "`" + place + "`";
  }

  /** What the schema says of a field, and of what it refers to. */
  private static String hint(ObjectValue schema) {
    List<String> sentences = new ArrayList<>();
    text(schema, "description").ifPresent(sentences::add);
    ObjectValue target = PacketSchema.resolved(schema);
    text(target, "description").filter(t -> !sentences.contains(t)).ifPresent(sentences::add);
    List<String> words = words(target);
    if (!words.isEmpty()) {
      sentences.add("One of: " + String.join(", ", words) + ".");
    }
    return String.join(" ", sentences);
  }

  private static List<String> words(ObjectValue schema) {
    return array(schema, "enum").items().stream().map(word -> ((StringValue) word).text()).toList();
  }

  private static List<String> names(ObjectValue fields) {
    return fields.members().keySet().stream().map(key -> ((StringValue) key).text()).toList();
  }

  private static ObjectValue object(ObjectValue schema, String key) {
    return schema.get(key) instanceof ObjectValue object ? object : ObjectValue.EMPTY;
  }

  private static ArrayValue array(ObjectValue schema, String key) {
    return schema.get(key) instanceof ArrayValue array ? array : ArrayValue.EMPTY;
  }

  private static Optional<String> text(ObjectValue schema, String key) {
    return schema.get(key) instanceof StringValue(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<Long> number(ObjectValue schema, String key) {
    return schema.get(key) instanceof NumberValue number
        ? Optional.of(number.asLong())
        : Optional.empty();
  }
}
