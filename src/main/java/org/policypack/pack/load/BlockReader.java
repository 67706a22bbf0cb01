package org.policypack.pack.load;

import java.io.Reader;

/**
 * Gives the YAML parser a text in blocks that leave room for one more character. SnakeYAML Engine
 * 2.9 reads a block as long as its buffer and, where that ends in a high surrogate, puts the low
 * one behind the buffer's end, which throws.
 */
final class BlockReader extends Reader {
  private final String text;
  private int at;

  BlockReader(String text) {
    this.text = text;
  }

  @Override
  public int read(char[] buffer, int offset, int length) {
    if (at == text.length()) {
      return -1;
    }
    int end = Math.min(text.length(), at + Math.max(1, length - 1));
    int count = end - at;
    text.getChars(at, end, buffer, offset);
    at = end;
    return count;
  }

  @Override
  public void close() {}
}
