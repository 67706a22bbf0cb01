package org.policypack.rego.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.policypack.value.NumberValue;

/** Parses numbers and template strings. The grammar is that of OPA 1.22.2. */
final class LiteralParser {
  /** OPA's limit on the binary exponent is 100,000, about this many decimal digits. */
  private static final int LARGEST_EXPONENT = 30_103;

  private final TokenReader reader;
  private final BodyParser bodies;

  LiteralParser(TokenReader reader, BodyParser bodies) {
    this.reader = reader;
    this.bodies = bodies;
  }

  /**
   * A number.
   *
   * @param start where it starts, with its sign
   * @param sign {@code -} or nothing
   */
  Term number(int start, String sign) {
    boolean fraction = reader.skipSymbol(".");
    Token token = reader.peek();
    if (token.kind() != Token.Kind.NUMBER) {
      throw reader.unexpected("expected number");
    }
    boolean leadingZero = hasLeadingZero(token.text());
    if (leadingZero && !fraction) {
      throw reader.unexpected("expected number without leading zero");
    }
    String text = sign + (fraction ? "0." : "") + token.text();
    NumberValue value = value(token, text);
    reader.next();
    return new Scalar(value, reader.from(start));
  }

  private static boolean hasLeadingZero(String digits) {
    return digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1));
  }

  private NumberValue value(Token token, String text) {
    if (text.length() > NumberValue.MOST_DIGITS) {
      throw reader.error(token, "number too big");
    }
    try {
      BigDecimal exact = new BigDecimal(text);
      long magnitude = (long) exact.precision() - exact.scale();
      if (exact.signum() != 0 && Math.abs(magnitude) > LARGEST_EXPONENT) {
        throw reader.error(token, "number too big");
      }
      return NumberValue.parse(text);
    } catch (NumberFormatException e) {
      throw reader.error(token, "number too big");
    }
  }

  /** A string with values inside. */
  Term template() {
    int start = reader.peek().start();
    boolean raw = reader.peek().kind().name().startsWith("RAW");
    List<TemplateString.Part> parts = new ArrayList<>();
    while (true) {
      if (!reader.peek().isTemplate()) {
        throw reader.unexpected("expected the rest of the template string");
      }
      Token piece = reader.next();
      if (!piece.text().isEmpty()) {
        parts.add(new TemplateString.Text(piece.text()));
      }
      boolean last =
          piece.kind() == Token.Kind.TEMPLATE_END || piece.kind() == Token.Kind.RAW_TEMPLATE_END;
      if (last) {
        return new TemplateString(parts, raw, reader.from(start));
      }
      parts.add(new TemplateString.Hole(bodies.templateExpression()));
      reader.expectSymbol("}");
    }
  }
}
