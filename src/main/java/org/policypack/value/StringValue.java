package org.policypack.value;

/**
 * A string.
 *
 * @param text its characters, as Java holds them; compared and counted by code points
 */
public record StringValue(String text) implements Value {
  /** A string value. */
  public static StringValue of(String text) {
    return new StringValue(text);
  }

  /** How many code points it has. */
  public int length() {
    return text.codePointCount(0, text.length());
  }

  @Override
  public Kind kind() {
    return Kind.STRING;
  }

  @Override
  public int weight() {
    return 1 + text.length() / Weights.CHARACTERS;
  }

  @Override
  public String toString() {
    return JsonWriter.compact(this);
  }
}
