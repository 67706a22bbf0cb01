package org.policypack.manual;

import org.policypack.resource.TextResource;

/**
 * A text with places for others.
 *
 * @param text with each open place as its name in double braces
 */
record Frame(String text) {
  /** The frame in a resource beside this class. */
  static Frame of(String name) {
    return new Frame(TextResource.read(Frame.class, name));
  }

  /** The frame with every place of a name filled. */
  Frame with(String place, String filling) {
    return new Frame(text.replace("{{" + place + "}}", filling));
  }
}
