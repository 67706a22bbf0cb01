package org.policypack.rego.builtin.format;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** A value of Go, as far as OPA hands such values to {@code fmt} and to templates. */
public sealed interface GoValue {
  /**
   * By code points, which is the order of the UTF-8 bytes too; only that of UTF-16 puts surrogates
   * before U+E000.
   */
  Comparator<String> TEXT_ORDER =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  /** What {@code %T} gives. */
  String type();

  /** No value. */
  enum Nothing implements GoValue {
    /** What a member that is missing gives. */
    ABSENT,
    /** The null of a document. */
    NULL;

    @Override
    public String type() {
      return "<nil>";
    }
  }

  /** A boolean. */
  record Truth(boolean truth) implements GoValue {
    @Override
    public String type() {
      return "bool";
    }
  }

  /**
   * A whole number of up to 64 bits.
   *
   * @param number within the bounds of its size
   */
  record Whole(long number, Size size) implements GoValue {
    /** Go's types of whole numbers. */
    public enum Size {
      BYTE("uint8"),
      INT("int"),
      INT64("int64");

      private final String type;

      Size(String type) {
        this.type = type;
      }
    }

    @Override
    public String type() {
      return size.type;
    }
  }

  /** A whole number of more than 64 bits. */
  record BigWhole(BigInteger number) implements GoValue {
    @Override
    public String type() {
      return "*big.Int";
    }
  }

  /** A finite binary float of 64 bits. */
  record Real(double number) implements GoValue {
    @Override
    public String type() {
      return "float64";
    }
  }

  /** A string. */
  record Text(String text) implements GoValue {
    @Override
    public String type() {
      return "string";
    }
  }

  /** A number of a document, which keeps its text. */
  record JsonNumber(String text) implements GoValue {
    @Override
    public String type() {
      return "json.Number";
    }
  }

  /** An array of a document. */
  record Items(List<GoValue> items) implements GoValue {
    @Override
    public String type() {
      return "[]interface {}";
    }
  }

  /**
   * An object of a document.
   *
   * @param members in the order of {@link #TEXT_ORDER}
   */
  record Members(SortedMap<String, GoValue> members) implements GoValue {
    @Override
    public String type() {
      return "map[string]interface {}";
    }
  }
}
