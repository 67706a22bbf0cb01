package org.policypack.pack.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.SpellChecker;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.pack.load.YamlNode.Sequence;
import org.policypack.source.Span;

/**
 * One error of the schema check.
 *
 * @param keyword the keyword of the schema that refuses
 * @param property the key that is missing, unknown or misnamed, where the keyword speaks of one
 * @param owners the schemas around the keyword, the innermost first
 * @param node what is refused
 * @param key the key that it stands under, or its list does
 * @param item whether it is an item of a list
 */
record SchemaError(
    String keyword,
    Optional<String> property,
    List<JsonNode> owners,
    YamlNode node,
    Optional<Scalar> key,
    boolean item) {
  private static final int MOST_NAMED = 30;

  /** What is told: a problem, where, what, and how to mend it. */
  private record Told(Problem problem, Span span, String message, String hint) {}

  /** Where an error that was told before makes this one needless. */
  Span scope() {
    return switch (keyword) {
      case "additionalProperties" ->
          entry().map(e -> e.key().span().to(e.value().span())).orElse(node.span());
      case "propertyNames" -> entry().map(e -> e.key().span()).orElse(node.span());
      case "required", "minProperties" -> span();
      default -> node.span();
    };
  }

  /** The diagnostic. */
  Diagnostic diagnostic() {
    Told told =
        switch (keyword) {
          case "additionalProperties" -> unknownField();
          case "required" -> missingField();
          case "propertyNames" -> misnamed();
          case "type" -> wrongType();
          case "enum", "const" -> notAllowed();
          case "pattern" -> malformed();
          case "minItems", "minLength", "minProperties" -> tooLittle();
          case "maxItems", "maxLength" -> tooMuch();
          case "uniqueItems" -> repeated();
          default -> tell(Problem.NOT_ALLOWED, node.span(), "The schema refuses this.");
        };
    return Diagnostic.error(told.problem().code(), told.span(), told.message())
        .withHint(told.hint());
  }

  private Told tell(Problem problem, Span span, String message) {
    return new Told(problem, span, message, description());
  }

  private Told unknownField() {
    String name = property.orElse("");
    List<String> known = names("properties");
    String message =
        title() + " has no field `" + name + "`." + SpellChecker.didYouMean(name, known);
    Span span = entry().map(e -> e.key().span()).orElse(node.span());
    return new Told(Problem.UNKNOWN_FIELD, span, message, "It has: " + listed(known) + ".");
  }

  private Told missingField() {
    String name = property.orElse("");
    String message = title() + " needs `" + name + "`.";
    JsonNode field = owner("required").path("properties").path(name);
    String hint = described(field);
    return new Told(Problem.MISSING_FIELD, span(), message, hint);
  }

  /** What a field's schema says of it, or the definition that it refers to. */
  private String described(JsonNode field) {
    String definition = field.path("$ref").asText("#").substring(1);
    String referred = owners.getLast().at(definition).path("description").asText();
    return field.path("description").asText(referred);
  }

  private Told misnamed() {
    Span span = entry().map(e -> e.key().span()).orElse(node.span());
    String hint = owners.getFirst().path("propertyNames").path("patternErrorMessage").asText();
    return new Told(
        Problem.BAD_NAME, span, "`" + property.orElse("") + "` is no name for this.", hint);
  }

  private Told wrongType() {
    List<String> types = new ArrayList<>();
    JsonNode type = owners.getFirst().path("type");
    (type.isArray() ? type : List.of(type)).forEach(t -> types.add(described(t.asText())));
    String last = types.removeLast();
    String wanted = types.isEmpty() ? last : String.join(", ", types) + " or " + last;
    return tell(
        Problem.WRONG_TYPE,
        span(),
        subject() + " is " + node.described() + ", but " + wanted + " is asked for.");
  }

  private static String described(String type) {
    return switch (type) {
      case "object" -> "a mapping";
      case "array" -> "a list";
      case "boolean" -> "`true` or `false`";
      default -> "a " + type;
    };
  }

  private Told notAllowed() {
    List<String> allowed = new ArrayList<>();
    owners.getFirst().path("enum").forEach(v -> allowed.add(v.asText()));
    if (owners.getFirst().has("const")) {
      allowed.add(owners.getFirst().path("const").asText());
    }
    String text = node instanceof Scalar scalar ? scalar.text() : node.described();
    String message =
        subject() + " cannot be `" + text + "`." + SpellChecker.didYouMean(text, allowed);
    return new Told(Problem.NOT_ALLOWED, node.span(), message, "Allowed: " + listed(allowed) + ".");
  }

  private Told malformed() {
    String hint = owners.getFirst().path("patternErrorMessage").asText(description());
    boolean lines = node instanceof Scalar scalar && scalar.text().contains("\n");
    return lines
        ? new Told(Problem.NOT_ONE_LINE, span(), subject() + " has several lines.", hint)
        : new Told(Problem.BAD_NAME, node.span(), subject() + " does not have its form.", hint);
  }

  private Told tooLittle() {
    int size =
        switch (node) {
          case Mapping mapping -> mapping.entries().size();
          case Sequence list -> list.items().size();
          case Scalar scalar -> scalar.text().length();
        };
    int least = owners.getFirst().path(keyword).asInt();
    String message =
        subject() + (size == 0 ? " is empty." : " needs at least " + least + " items.");
    return tell(Problem.EMPTY, span(), message);
  }

  private Told tooMuch() {
    String most = owners.getFirst().path(keyword).asText();
    String items = node instanceof Scalar ? " characters." : " items.";
    return tell(Problem.TOO_MUCH, span(), subject() + " has more than " + most + items);
  }

  private Told repeated() {
    return tell(Problem.DUPLICATE_ITEM, span(), subject() + " has an item twice.");
  }

  /** What is refused, as the start of a sentence: the key, or what the schema calls it. */
  private String subject() {
    String named = key.map(k -> "`" + k.text() + "`").orElse("The file");
    return item ? "An item of " + named : named;
  }

  /** The node if it is short, else the key that it stands under. */
  private Span span() {
    boolean shown = node instanceof Scalar || !node.span().text().contains("\n");
    if (shown && !node.span().text().isEmpty()) {
      return node.span();
    }
    return node instanceof Mapping mapping && !mapping.entries().isEmpty()
        ? mapping.entries().getFirst().key().span()
        : key.map(Scalar::span).orElse(node.span());
  }

  private Optional<YamlNode.Entry> entry() {
    return node instanceof Mapping mapping ? property.flatMap(mapping::entry) : Optional.empty();
  }

  private List<String> names(String keyword) {
    List<String> names = new ArrayList<>();
    owners.getFirst().path(keyword).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode owner(String keyword) {
    return owners.stream().filter(o -> o.has(keyword)).findFirst().orElse(owners.getFirst());
  }

  private static String listed(List<String> names) {
    String all = String.join(", ", names.stream().limit(MOST_NAMED).toList());
    return names.size() > MOST_NAMED ? all + ", …" : all;
  }

  private String title() {
    return annotation("title");
  }

  private String description() {
    return annotation("description");
  }

  private String annotation(String keyword) {
    return owner(keyword).path(keyword).asText();
  }
}
