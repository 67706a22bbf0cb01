package org.policypack.evidence;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of controls in OSCAL, where they are tokens: a letter or {@code _}, then letters,
 * digits, {@code .}, {@code -} and {@code _}.
 */
final class ControlId {
  /** As packs write them, such as {@code NIST 800-53 AC-2(11)}. */
  private static final Pattern NIST =
      Pattern.compile("NIST (?:SP )?800-53 ([A-Z]{2}-[0-9]+)(?:\\(([0-9]+)\\))?");

  private ControlId() {}

  /**
   * The token of a control. One of NIST SP 800-53 gets the id that NIST's own catalog gives it,
   * such as {@code ac-2.11}; of others, what is no part of tokens becomes a hyphen: {@code
   * soc2-cc6.1}.
   */
  static String of(String control) {
    Matcher nist = NIST.matcher(control);
    if (nist.matches()) {
      String enhancement = nist.group(2) == null ? "" : "." + nist.group(2);
      return nist.group(1).toLowerCase(Locale.ROOT) + enhancement;
    }
    String token =
        control.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._]+", "-").replaceAll("-+$", "");
    return token.matches("[a-z_].*") ? token : "_" + token;
  }
}
