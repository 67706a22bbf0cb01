package org.policypack.manual;

import java.util.List;

/** What a word of the command line may be; shells complete it. */
public sealed interface Values {
  /** There is no value. */
  record None() implements Values {}

  /** Anything; nothing can be proposed. */
  record Text() implements Values {}

  /** A file. */
  record Files() implements Values {}

  /** A folder. */
  record Folders() implements Values {}

  /** The id of a pack, or a path. */
  record Packs() implements Values {}

  /**
   * One of some words.
   *
   * @param words in the order in which they are proposed
   */
  record Words(List<String> words) implements Values {
    /** Copies the list. */
    public Words {
      words = List.copyOf(words);
    }
  }
}
