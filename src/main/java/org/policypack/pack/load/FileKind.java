package org.policypack.pack.load;

import java.util.Optional;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.pack.load.YamlNode.Mapping;
import org.policypack.pack.load.YamlNode.Scalar;
import org.policypack.source.Span;

/** The kinds of files of the language. */
public enum FileKind {
  PACK("PolicyPack", "a policy pack"),
  TEST("PolicyTest", "a file of tests");

  /** The one version of the language. */
  public static final String API_VERSION = "policypack/v1";

  private final String word;
  private final String described;

  FileKind(String word, String described) {
    this.word = word;
    this.described = described;
  }

  /** The value of {@code kind}. */
  public String word() {
    return word;
  }

  /**
   * Whether a file says that it is of this kind and of a version that is read here; if not, that is
   * told.
   */
  public boolean accepts(YamlNode root, Diagnostics diagnostics) {
    return accepts(root, new Findings(diagnostics));
  }

  /**
   * Whether a file says that it is of this kind and of a version that is read here. If not, that is
   * told and nothing else of the file is worth telling.
   */
  boolean accepts(YamlNode root, Findings findings) {
    if (!(root instanceof Mapping mapping)) {
      String message = "The file is " + root.described() + ", not a mapping.";
      findings.error(Problem.WRONG_TYPE, firstLine(root.span()), message, header());
      return false;
    }
    boolean version = has(mapping, "apiVersion", API_VERSION, findings);
    boolean kind = has(mapping, "kind", word, findings);
    return version && kind;
  }

  private boolean has(Mapping mapping, String key, String expected, Findings findings) {
    Optional<YamlNode> found = mapping.get(key);
    if (found.isEmpty()) {
      String message = "The file has no `" + key + "`, so it is not " + described + ".";
      Span span =
          mapping.entries().isEmpty() ? mapping.span() : mapping.entries().getFirst().key().span();
      findings.error(Problem.MISSING_FIELD, firstLine(span), message, header());
      return false;
    }
    if (found.get() instanceof Scalar scalar
        && scalar.isString()
        && scalar.text().equals(expected)) {
      return true;
    }
    String message = "`" + key + "` of " + described + " is `" + expected + "`.";
    findings.error(Problem.NOT_ALLOWED, firstLine(found.get().span()), message, header());
    return false;
  }

  private String header() {
    return "Such a file begins with `apiVersion: " + API_VERSION + "` and `kind: " + word + "`.";
  }

  private static Span firstLine(Span span) {
    return span.source()
        .span(span.start(), span.start() + span.text().lines().findFirst().orElse("").length());
  }
}
