package org.policypack.opa;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of OPA, such as 1.22.2. Anything behind the third number ({@code -dev}) is kept in the
 * text and ignored in comparisons.
 *
 * @param text the version as OPA tells it
 */
public record OpaVersion(int major, int minor, int patch, String text)
    implements Comparable<OpaVersion> {
  /** The first version that the export is meant for and tested with. */
  public static final OpaVersion OLDEST = new OpaVersion(1, 0, 1, "1.0.1");

  /** The versions that an export is meant for, as the manifest states it. */
  public static final String SUPPORTED_RANGE = ">=1.0.1 <2.0.0";

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:[-+].*)?");
  private static final Comparator<OpaVersion> ORDER =
      Comparator.comparingInt(OpaVersion::major)
          .thenComparingInt(OpaVersion::minor)
          .thenComparingInt(OpaVersion::patch);

  /** Reads {@code 1.22.2} or {@code 1.22.2-dev}; empty where the text is no version. */
  public static Optional<OpaVersion> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new OpaVersion(
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)),
            text.strip()));
  }

  /** Whether it is in {@link #SUPPORTED_RANGE}. */
  public boolean isSupported() {
    return major == OLDEST.major && compareTo(OLDEST) >= 0;
  }

  @Override
  public int compareTo(OpaVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
