package org.policypack.rego.builtin.schema;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.schema.Schema.Group;
import org.policypack.value.BooleanValue;
import org.policypack.value.NumberValue;
import org.policypack.value.Value;

/** Keywords about the size of numbers. */
final class NumberKeywords {
  private final Members members;
  private final Schema schema;
  private final Draft draft;
  private final Surroundings surroundings;

  private NumberKeywords(Members members, Schema schema, SchemaReader reader) {
    this.members = members;
    this.schema = schema;
    this.draft = reader.draft();
    this.surroundings = reader.surroundings();
  }

  static void read(Members members, Schema schema, SchemaReader reader) throws SchemaException {
    NumberKeywords keywords = new NumberKeywords(members, schema, reader);
    keywords.readMultiple();
    Bounds least = keywords.bounds("minimum", "exclusiveMinimum");
    Bounds most = keywords.bounds("maximum", "exclusiveMaximum");
    keywords.addUpper(most);
    keywords.addLower(least);
  }

  private void add(Predicate<BigDecimal> wanted, String type, String description) {
    schema.add(
        Group.NUMBER,
        (value, spot, out) -> {
          if (!wanted.test(((NumberValue) value).exact())) {
            out.fail(type, spot, description);
          }
        });
  }

  private void readMultiple() throws SchemaException {
    Optional<Value> value = members.get("multipleOf");
    if (value.isEmpty()) {
      return;
    }
    if (!(value.get() instanceof NumberValue number)) {
      throw SchemaException.type("Number", "multipleOf");
    }
    if (number.exact().signum() <= 0) {
      throw new SchemaException("multipleOf must be strictly greater than 0");
    }
    add(
        n -> isMultiple(n, number.exact()),
        "multiple_of",
        "Must be a multiple of " + Literal.ofBound(number));
  }

  /** Between numbers of very different sizes there are many digits to divide. */
  private boolean isMultiple(BigDecimal number, BigDecimal divisor) {
    surroundings.spend(1_000L * Math.abs((long) number.scale() - divisor.scale()));
    return number.remainder(divisor).signum() == 0;
  }

  /** The bound that a number may reach and the one that it may not. */
  private record Bounds(@Nullable NumberValue reached, @Nullable NumberValue beyond) {}

  /** In draft 4 a bound is exclusive where a second keyword is true; later both are numbers. */
  private Bounds bounds(String key, String exclusive) throws SchemaException {
    NumberValue bound = bound(key);
    Value other = members.get(exclusive).orElse(null);
    if (other == null) {
      return new Bounds(bound, null);
    }
    if (other instanceof BooleanValue without && (draft == Draft.FOUR || draft == Draft.HYBRID)) {
      if (bound == null) {
        throw new SchemaException(exclusive + " cannot be used without " + key);
      }
      return without.truth() ? new Bounds(null, bound) : new Bounds(bound, null);
    }
    if (other instanceof NumberValue number && draft != Draft.FOUR) {
      return new Bounds(bound, number);
    }
    String expected =
        switch (draft) {
          case FOUR -> "boolean";
          case HYBRID -> "boolean/number";
          case SIX, SEVEN -> "number";
        };
    throw SchemaException.type(expected, exclusive);
  }

  private @Nullable NumberValue bound(String key) throws SchemaException {
    Optional<Value> value = members.get(key);
    if (value.isEmpty()) {
      return null;
    }
    if (!(value.get() instanceof NumberValue number)) {
      throw new SchemaException(key + " must be of a Number");
    }
    return number;
  }

  private void addUpper(Bounds most) {
    if (most.reached != null) {
      BigDecimal bound = most.reached.exact();
      String text = "Must be less than or equal to " + Literal.ofBound(most.reached);
      add(n -> n.compareTo(bound) <= 0, "number_lte", text);
    }
    if (most.beyond != null) {
      BigDecimal bound = most.beyond.exact();
      String text = "Must be less than " + Literal.ofBound(most.beyond);
      add(n -> n.compareTo(bound) < 0, "number_lt", text);
    }
  }

  private void addLower(Bounds least) {
    if (least.reached != null) {
      BigDecimal bound = least.reached.exact();
      String text = "Must be greater than or equal to " + Literal.ofBound(least.reached);
      add(n -> n.compareTo(bound) >= 0, "number_gte", text);
    }
    if (least.beyond != null) {
      BigDecimal bound = least.beyond.exact();
      String text = "Must be greater than " + Literal.ofBound(least.beyond);
      add(n -> n.compareTo(bound) > 0, "number_gt", text);
    }
  }
}
