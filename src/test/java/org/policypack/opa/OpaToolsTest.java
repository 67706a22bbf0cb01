package org.policypack.opa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NeedsOpa
class OpaToolsTest {
  static Stream<OpaBinary> opas() {
    return TestOpas.all().stream();
  }

  @ParameterizedTest
  @MethodSource("opas")
  void saysNothingOfACleanModule(OpaBinary opa) throws IOException {
    String module = "package p\n\nx := 1 if input.a\n";
    assertEquals("", new OpaTools(opa).checkStrict(module));
    assertEquals("", new OpaTools(opa).formatDiff(module));
  }

  @ParameterizedTest
  @MethodSource("opas")
  void showsWhatIsWrong(OpaBinary opa) throws IOException {
    String unused = new OpaTools(opa).checkStrict("package p\n\nx if {\n\ty := 1\n}\n");
    assertTrue(unused.contains("assigned var y unused"), unused);
    assertFalse(new OpaTools(opa).formatDiff("package p\nx:=1\n").isEmpty());
    assertEquals("package p\n\nx := 1\n", new OpaTools(opa).formatted("package p\nx:=1\n"));
  }
}
