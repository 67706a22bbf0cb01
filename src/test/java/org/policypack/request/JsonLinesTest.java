package org.policypack.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.policypack.request.JsonResult.Parsed;
import org.policypack.request.JsonResult.Refused;

class JsonLinesTest {
  private static List<String> read(String text) throws IOException {
    JsonLines lines = JsonLines.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> read = new ArrayList<>();
    for (Optional<JsonLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      read.add(line.get().number() + " " + shown(line.get().result()));
    }
    return read;
  }

  private static String shown(JsonResult result) {
    return switch (result) {
      case Parsed parsed -> parsed.value().toString();
      case Refused refused -> refused.column() + " " + refused.message();
    };
  }

  @Test
  void readsOneValueALineInOrder() throws IOException {
    assertEquals(List.of(), read(""));
    assertEquals(List.of("1 1", "2 {\"a\":2}"), read("1\n {\"a\":2}\r\n"));
    assertEquals(List.of("1 1", "2 2"), read("1\n2"));
  }

  @Test
  void anEmptyLineIsALineWithoutJson() throws IOException {
    String none = "The text holds no JSON value.";
    assertEquals(List.of("1 1", "2 1 " + none, "3 3", "4 3 " + none), read("1\n\n3\n  \n"));
  }

  @Test
  void aBadLineDoesNotEndTheReading() throws IOException {
    assertEquals(
        List.of("1 1", "2 3 There is text after the JSON value.", "3 3"), read("1\n2 2\n3\n"));
  }

  @Test
  void aLineMayNotHoldHalfAValue() throws IOException {
    assertEquals(4, read("[1,\n2]\n{\n}\n").size());
  }

  /** 3 GB of one line and then a good one, which would not fit into the memory of the test. */
  @Test
  void anOverlongLineIsRefusedWithoutBeingHeld() throws IOException {
    InputStream endless = new Repeated((byte) 'x', 3L * 1024 * 1024 * 1024, "\n7\n");
    JsonLines lines = JsonLines.of(endless);
    assertEquals("1 The text is larger than 8 MiB.", shown(lines.next().orElseThrow().result()));
    assertEquals("7", shown(lines.next().orElseThrow().result()));
    assertEquals(Optional.empty(), lines.next());
  }

  @Test
  void aLineIsReturnedBeforeTheNextHasArrived() throws IOException {
    InputStream slow =
        new InputStream() {
          private boolean sent;

          @Override
          public int read() {
            throw new AssertionError("reads in blocks");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            if (sent) {
              throw new AssertionError("asked for more than the line");
            }
            sent = true;
            buffer[offset] = '1';
            buffer[offset + 1] = '\n';
            return 2;
          }
        };
    assertInstanceOf(Parsed.class, JsonLines.of(slow).next().orElseThrow().result());
  }

  /** One byte many times and then some text. */
  private static final class Repeated extends InputStream {
    private final byte[] tail;
    private final byte each;
    private long left;
    private int sent;

    Repeated(byte each, long count, String tail) {
      this.each = each;
      this.left = count;
      this.tail = tail.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      if (left > 0) {
        left--;
        return each;
      }
      return sent < tail.length ? tail[sent++] : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left >= length) {
        java.util.Arrays.fill(buffer, offset, offset + length, each);
        left -= length;
        return length;
      }
      int next = read();
      if (next >= 0) {
        buffer[offset] = (byte) next;
      }
      return next < 0 ? -1 : 1;
    }
  }
}
