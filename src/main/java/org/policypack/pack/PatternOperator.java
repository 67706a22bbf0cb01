package org.policypack.pack;

import java.util.Locale;

/** The operators that hold a string against patterns. */
public enum PatternOperator {
  STARTS_WITH,
  ENDS_WITH,
  CONTAINS,
  GLOB,
  REGEX,
  /** One of the commands begins where a command can, in a command line. */
  RUNS,
  /** The command line is one of the commands, alone or with arguments, and nothing else. */
  RUNS_ONLY;

  /** The key that packs use. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
