package org.policypack.value;

import org.jspecify.annotations.Nullable;

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

  /** Written out, since rules are found by strings. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StringValue that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
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
