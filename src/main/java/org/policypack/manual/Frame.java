package org.policypack.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text with places for others.
 *
 * @param text with each open place as its name in double braces
 */
record Frame(String text) {
  /** The frame in a resource beside this class. */
  static Frame of(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + name);
      }
      return new Frame(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The frame with every place of a name filled. */
  Frame with(String place, String filling) {
    return new Frame(text.replace("{{" + place + "}}", filling));
  }
}
