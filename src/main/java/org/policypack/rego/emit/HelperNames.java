package org.policypack.rego.emit;

import java.util.HashSet;
import java.util.Set;

/** Hands out names for the helper rules of a module, each once. */
final class HelperNames {
  private final Set<String> taken;

  /** Starts with the names that are taken: those of the module's fixed parts. */
  HelperNames(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /**
   * A new name from what the helper belongs to and what it is for, such as {@code
   * commands_allow_any} for {@code commands.allow} and {@code any}; a number follows where it is
   * taken. It ends in the purpose, so it is never a keyword or a builtin function.
   */
  String next(String owner, String purpose) {
    String plain = owner.replaceAll("[^a-z0-9_]", "_");
    String start = Character.isDigit(plain.charAt(0)) ? "rule_" + plain : plain;
    String name = start + "_" + purpose;
    for (int number = 2; !taken.add(name); number++) {
      name = start + "_" + purpose + "_" + number;
    }
    return name;
  }
}
