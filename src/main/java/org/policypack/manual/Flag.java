package org.policypack.manual;

import java.util.List;

/**
 * An option.
 *
 * @param names with their hyphens, the long one last
 * @param label what its value is called in help; empty if it has none
 * @param description one or more sentences
 * @param values what its value may be
 */
public record Flag(List<String> names, String label, String description, Values values) {
  /** Copies the names. */
  public Flag {
    names = List.copyOf(names);
  }

  /** Whether a value follows. */
  boolean takesValue() {
    return !(values instanceof Values.None);
  }

  /** The first sentence, without its full stop, for menus. */
  String summary() {
    return Sentence.first(description);
  }
}
