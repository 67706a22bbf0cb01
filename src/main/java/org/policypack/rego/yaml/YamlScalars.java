package org.policypack.rego.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.policypack.value.BooleanValue;
import org.policypack.value.NullValue;
import org.policypack.value.NumberValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * What scalars of YAML mean to OPA: go.yaml.in/yaml/v3 with timestamps as strings (OPA's {@code
 * internal/yaml}). {@code yes} and {@code off} are strings; {@code 012} and {@code 0o12} are octal,
 * {@code 1_000} is a number; numbers with a fraction or an exponent, and whole numbers beyond 64
 * bits, are binary floats.
 */
public final class YamlScalars {
  private static final Map<String, Value> WORDS =
      Map.ofEntries(
          Map.entry("", NullValue.NULL),
          Map.entry("~", NullValue.NULL),
          Map.entry("null", NullValue.NULL),
          Map.entry("Null", NullValue.NULL),
          Map.entry("NULL", NullValue.NULL),
          Map.entry("true", BooleanValue.TRUE),
          Map.entry("True", BooleanValue.TRUE),
          Map.entry("TRUE", BooleanValue.TRUE),
          Map.entry("false", BooleanValue.FALSE),
          Map.entry("False", BooleanValue.FALSE),
          Map.entry("FALSE", BooleanValue.FALSE));

  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private static final Pattern WHOLE =
      Pattern.compile("([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))");

  private static final Pattern ENDLESS = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private static final int[] RADIX = {16, 2, 8, 10};

  private YamlScalars() {}

  /** What a plain scalar without a tag means. */
  static Value plain(String text) throws YamlException {
    Value word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    if (isEndless(text)) {
      throw new YamlException("json: unsupported value: " + endless(text));
    }
    return number(text).orElseGet(() -> StringValue.of(text));
  }

  /** Whether a plain scalar is no number that JSON has. */
  static boolean isEndless(String text) {
    return ENDLESS.matcher(text).matches();
  }

  /** The tag that go-yaml finds for a plain scalar, but for times. */
  static String tag(Value value, String text) {
    return switch (value) {
      case NullValue none -> "!!null";
      case BooleanValue truth -> "!!bool";
      case NumberValue number -> whole(text.replace("_", "")).isPresent() ? "!!int" : "!!float";
      default -> "!!str";
    };
  }

  private static String endless(String text) {
    return text.endsWith("n") || text.endsWith("N")
        ? "NaN"
        : text.startsWith("-") ? "-Inf" : "+Inf";
  }

  private static Optional<Value> number(String text) {
    if (text.isEmpty() || "+-.0123456789".indexOf(text.charAt(0)) < 0) {
      return Optional.empty();
    }
    String digits = text.startsWith(".") ? text : text.replace("_", "");
    Optional<BigInteger> whole = whole(digits);
    if (whole.isPresent()) {
      return Optional.of(NumberValue.parse(whole.get().toString()));
    }
    if (!FLOAT.matcher(digits).matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(digits);
    return Double.isInfinite(value)
        ? Optional.empty()
        : Optional.of(NumberValue.parse(asJson(value)));
  }

  /** A whole number that 64 bits hold, with or without a sign. */
  private static Optional<BigInteger> whole(String text) {
    var matcher = WHOLE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (int i = 0; i < RADIX.length; i++) {
      String digits = matcher.group(i + 2);
      if (digits != null) {
        String shortest = digits.replaceFirst("^0+(?=.)", "");
        if (shortest.length() > Long.SIZE) {
          return Optional.empty();
        }
        BigInteger value = new BigInteger(shortest, RADIX[i]);
        boolean negative = matcher.group(1).equals("-");
        boolean signed = !matcher.group(1).isEmpty();
        int bits = negative ? value.subtract(BigInteger.ONE).bitLength() : value.bitLength();
        return bits <= (signed ? 63 : 64)
            ? Optional.of(negative ? value.negate() : value)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A number as go-yaml writes it: as a whole number, or as a float in the fewest digits. */
  static String written(NumberValue number) {
    Optional<BigInteger> whole = whole(number.text());
    if (whole.isPresent()) {
      return whole.get().toString();
    }
    double value = number.exact().doubleValue();
    if (value == 0 || Double.isInfinite(value)) {
      return value == 0 ? "0" : value < 0 ? "-.inf" : ".inf";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    String sign = exponent < 0 ? "e-" : "e+";
    return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + sign + power;
  }

  /** A float as Go's {@code encoding/json} writes it. */
  private static String asJson(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    double size = Math.abs(value);
    if (size >= 1e-6 && size < 1e21) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = exponent < 0 ? "-" : "+";
    String power = Integer.toString(Math.abs(exponent));
    return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + sign + power;
  }

  /** What a scalar with one of YAML's own tags means. */
  static Value tagged(String tag, String text) throws YamlException {
    return switch (tag) {
      case "tag:yaml.org,2002:str" -> StringValue.of(text);
      case "tag:yaml.org,2002:binary" -> binary(text);
      case "tag:yaml.org,2002:int" -> expect(plain(text), text, "!!int", NumberValue.class);
      case "tag:yaml.org,2002:float" -> expect(plain(text), text, "!!float", NumberValue.class);
      case "tag:yaml.org,2002:bool" -> expect(plain(text), text, "!!bool", BooleanValue.class);
      case "tag:yaml.org,2002:null" -> expect(plain(text), text, "!!null", NullValue.class);
      default -> StringValue.of(text);
    };
  }

  private static Value expect(Value value, String text, String tag, Class<? extends Value> kind)
      throws YamlException {
    if (!kind.isInstance(value)) {
      throw new YamlException("yaml: cannot decode `" + text + "` as a " + tag);
    }
    return value;
  }

  private static Value binary(String text) throws YamlException {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      return StringValue.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new YamlException("yaml: !!binary value contains invalid base64 data");
    }
  }

  /** The key of a member as JSON has it: a string. */
  static String key(Value key) throws YamlException {
    return switch (key) {
      case StringValue string -> string.text();
      case NumberValue number -> number.text();
      case BooleanValue bool -> Boolean.toString(bool.truth());
      default -> throw new YamlException("unsupported map key of type: " + key.kind().word());
    };
  }

  /** A text that is not YAML, or no JSON can be made of it. */
  public static final class YamlException extends Exception {
    private static final long serialVersionUID = 1L;

    public YamlException(String message) {
      super(message, null, false, false);
    }

    /** What is wrong. */
    public String text() {
      return String.valueOf(getMessage());
    }
  }
}
