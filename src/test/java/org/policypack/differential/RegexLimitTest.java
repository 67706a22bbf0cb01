package org.policypack.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.engine.match.Patterns;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.pack.PatternOperator;
import org.policypack.text.PortableRegex;

/** The largest patterns of the portable subset compile and end, on RE2/J and on OPA. */
class RegexLimitTest {
  /** What a thread of the JVM has where nobody asks for more, on Linux and macOS. */
  private static final long STACK = 1 << 20;

  private static final List<String> TEXTS = List.of("", "zzzzzaaaaa", "\u1C80\u1C88K", "aX😀\n");

  static Stream<String> patterns() {
    return Stream.of(
        "(?:()()()()()){233}",
        "(?:(a?)(b?)(c?)(d?)(e?)){200}",
        "(?:a?b?c?d?e?f?g?h?i?j?){233}",
        "(?:(()?)()?){350}",
        "(?:a{0,500}b{0,500}){2}c{0,300}",
        "a{0,1000}b{0,1000}c{0,300}",
        "(?:(|)){700}",
        "(?:a*b*c*d*e*){466}",
        "(?:(?:a?){10}b?){100}",
        "(?:(((((a)?)?)?)?)?){200}",
        "(?:" + "(".repeat(99) + "a?" + ")".repeat(99) + "){17}",
        "|".repeat(1_700),
        "a?".repeat(2_000),
        "(|".repeat(100) + ")".repeat(100),
        "(?i)[^a]{1000}|(?i:[k-s]){1000}x{1000}",
        "(?:(?:(?:a{10}){10}){10}){1}",
        "x".repeat(PortableRegex.LONGEST));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void matchesWithinTheStackOfAThread(String pattern) throws InterruptedException {
    assertEquals(Optional.empty(), PortableRegex.check(pattern));
    Throwable[] thrown = new Throwable[1];
    Thread thread = new Thread(null, () -> question(pattern).hits(), "small stack", STACK);
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    thread.join();
    assertEquals(null, thrown[0]);
  }

  @Test
  void onOpa() throws IOException {
    for (OpaBinary opa : TestOpas.all()) {
      Differential.assertAgreement(opa, patterns().map(RegexLimitTest::question).toList());
    }
  }

  private static Question question(String pattern) {
    Patterns patterns = Patterns.compile(PatternOperator.REGEX, List.of(pattern), false, true);
    return new Question(pattern, pattern, false, TEXTS, text -> patterns.firstMatch(text) == 0);
  }
}
