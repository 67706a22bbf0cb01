package org.policypack.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.policypack.request.JsonResult;
import org.policypack.request.StrictJson;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * What is signed, as a media type. DSSE wants a type of the very kind of document and no general
 * one such as {@code application/json}, so that nothing signed for one purpose is taken for
 * another.
 */
public final class PayloadType {
  /** An in-toto statement (in-toto attestation framework 1, envelope). */
  public static final String STATEMENT = "application/vnd.in-toto+json";

  /** OSCAL assessment results. */
  public static final String ASSESSMENT_RESULTS = "application/oscal.assessment-results+json";

  /** A file of policypack says what it is, such as {@code policypack/manifest/v1}. */
  private static final Pattern OWN = Pattern.compile("policypack/([a-z][a-z-]*)/v[0-9]+");

  private PayloadType() {}

  /** The type of a file, if the file says what it is. */
  public static Optional<String> of(byte[] file) {
    return StrictJson.parse(file) instanceof JsonResult.Parsed(ObjectValue document)
        ? of(document)
        : Optional.empty();
  }

  private static Optional<String> of(ObjectValue document) {
    if (text(document.get("_type")).startsWith("https://in-toto.io/Statement/")) {
      return Optional.of(STATEMENT);
    }
    if (document.get("assessment-results") != null) {
      return Optional.of(ASSESSMENT_RESULTS);
    }
    Matcher own = OWN.matcher(text(document.get("schema_version")));
    return own.matches()
        ? Optional.of("application/vnd.policypack." + own.group(1) + "+json")
        : Optional.empty();
  }

  private static String text(@Nullable Value value) {
    return value instanceof StringValue(String text) ? text : "";
  }
}
