package org.policypack.rego.builtin.template;

import java.util.List;
import org.policypack.rego.builtin.format.GoValue;

/** What counts as true, and how values compare: only with those of their kind. */
final class Truths {
  private Truths() {}

  /** The zero of a kind, the empty text, and what is empty or missing are false. */
  static boolean of(GoValue value) {
    return switch (value) {
      case GoValue.Nothing nothing -> false;
      case GoValue.Truth truth -> truth.truth();
      case GoValue.Whole whole -> whole.number() != 0;
      case GoValue.BigWhole big -> true;
      case GoValue.Real real -> real.number() != 0;
      case GoValue.Text text -> !text.text().isEmpty();
      case GoValue.JsonNumber number -> true;
      case GoValue.Items items -> !items.items().isEmpty();
      case GoValue.Members members -> !members.members().isEmpty();
    };
  }

  private enum Kind {
    NONE,
    TRUTH,
    WHOLE,
    REAL,
    TEXT,
    OTHER
  }

  /** Numbers of documents count as the texts that they are written with. */
  private static Kind kind(GoValue value) {
    return switch (value) {
      case GoValue.Nothing nothing -> Kind.NONE;
      case GoValue.Truth truth -> Kind.TRUTH;
      case GoValue.Whole whole -> Kind.WHOLE;
      case GoValue.BigWhole big -> Kind.OTHER;
      case GoValue.Real real -> Kind.REAL;
      case GoValue.Text text -> Kind.TEXT;
      case GoValue.JsonNumber number -> Kind.TEXT;
      case GoValue.Items items -> Kind.OTHER;
      case GoValue.Members members -> Kind.OTHER;
    };
  }

  private static String text(GoValue value) {
    return value instanceof GoValue.JsonNumber number
        ? number.text()
        : ((GoValue.Text) value).text();
  }

  /** Whether the first value is one of the others. */
  static boolean equalsAny(List<GoValue> values) {
    if (values.size() < 2) {
      throw new TemplateException("missing argument for comparison");
    }
    for (GoValue other : values.subList(1, values.size())) {
      if (equals(values.getFirst(), other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean equals(GoValue a, GoValue b) {
    Kind kind = kind(a);
    if (kind == Kind.NONE || kind(b) == Kind.NONE) {
      return kind == kind(b);
    }
    if (kind == Kind.OTHER && kind(b) == Kind.OTHER) {
      throw new TemplateException("non-comparable type " + a.type());
    }
    checkSame(a, b);
    return switch (kind) {
      case WHOLE -> ((GoValue.Whole) a).number() == ((GoValue.Whole) b).number();
      case REAL -> ((GoValue.Real) a).number() == ((GoValue.Real) b).number();
      case TEXT -> text(a).equals(text(b));
      case TRUTH, NONE, OTHER -> a.equals(b);
    };
  }

  private static void checkSame(GoValue a, GoValue b) {
    if (kind(a) != kind(b)) {
      throw new TemplateException(
          "incompatible types for comparison: " + a.type() + " and " + b.type());
    }
  }

  /** Whether the first of two values is less. */
  static boolean less(List<GoValue> values) {
    GoValue a = values.get(0);
    GoValue b = values.get(1);
    checkOrdered(a);
    checkOrdered(b);
    checkSame(a, b);
    return switch (kind(a)) {
      case WHOLE -> ((GoValue.Whole) a).number() < ((GoValue.Whole) b).number();
      case REAL -> ((GoValue.Real) a).number() < ((GoValue.Real) b).number();
      case TEXT -> GoValue.TEXT_ORDER.compare(text(a), text(b)) < 0;
      case NONE, TRUTH, OTHER -> throw new TemplateException("invalid type for comparison");
    };
  }

  private static void checkOrdered(GoValue value) {
    Kind kind = kind(value);
    if (kind == Kind.NONE || kind == Kind.OTHER) {
      throw new TemplateException("invalid type for comparison");
    }
  }
}
