package org.policypack.readiness;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A semantic version as far as it takes to tell which one is earlier (semver.org, 2.0.0, section
 * 11): its three numbers, and whether it comes before the release of these numbers. Of two that do,
 * neither counts as earlier.
 */
record ReleaseNumber(
    String text, BigInteger major, BigInteger minor, BigInteger patch, boolean release)
    implements Comparable<ReleaseNumber> {
  private static final Pattern FORM =
      Pattern.compile("([0-9]+)\\.([0-9]+)\\.([0-9]+)(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

  private static final Comparator<ReleaseNumber> ORDER =
      Comparator.comparing(ReleaseNumber::major)
          .thenComparing(ReleaseNumber::minor)
          .thenComparing(ReleaseNumber::patch)
          .thenComparing(ReleaseNumber::release);

  /** Reads a version; empty for any other text. */
  static Optional<ReleaseNumber> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ReleaseNumber(
                text,
                new BigInteger(matcher.group(1)),
                new BigInteger(matcher.group(2)),
                new BigInteger(matcher.group(3)),
                matcher.group(4) == null))
        : Optional.empty();
  }

  @Override
  public int compareTo(ReleaseNumber other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
