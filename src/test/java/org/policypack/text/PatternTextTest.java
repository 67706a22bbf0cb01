package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.policypack.text.CaseTable.Row;

/** What is a glob, a command, a portable regular expression, and what is not. */
class PatternTextTest {
  static Stream<Row> globErrors() {
    return CaseTable.read("glob-errors").stream();
  }

  @ParameterizedTest
  @MethodSource
  void globErrors(Row row) {
    assertRefused(row, () -> Glob.parse(row.text("glob"), !row.flag("none")));
  }

  @Test
  void globsAreReadIntoParts() {
    assertEquals(
        List.of(
            new GlobPart.Folders(),
            new GlobPart.Text("a/b"),
            new GlobPart.Run(),
            new GlobPart.One(),
            new GlobPart.OneOf(
                true, List.of(new GlobPart.Range('a', 'f'), new GlobPart.Range('-', '-'))),
            new GlobPart.Choice(List.of(List.of(), List.of(new GlobPart.Text("x,")))),
            new GlobPart.Text("/"),
            new GlobPart.Rest()),
        Glob.parse("**/a\\/b*?[!a-f-]{,x\\,}/**", true).parts());
  }

  @Test
  void globsAreLimited() {
    assertEquals(1, Glob.parse("😀".repeat(Glob.LONGEST), true).parts().size());
    assertThrows(PatternException.class, () -> Glob.parse("a".repeat(Glob.LONGEST + 1), true));
  }

  /** Whatever is put together of these characters is a glob or is refused at a place in it. */
  @Property(seed = "20261122")
  void anyTextIsAGlobOrRefusedInside(
      @ForAll
          @Chars({'*', '/', '?', '[', ']', '{', '}', ',', '\\', '!', '^', '-', 'a', 'z', '0'})
          @StringLength(max = 12)
          String pattern,
      @ForAll boolean separator) {
    try {
      assertEquals(pattern, Glob.parse(pattern, separator).pattern());
    } catch (PatternException e) {
      assertTrue(e.offset() >= 0 && e.offset() <= pattern.length(), e.getMessage());
    }
  }

  static Stream<Row> commandErrors() {
    return CaseTable.read("command-errors").stream();
  }

  @ParameterizedTest
  @MethodSource
  void commandErrors(Row row) {
    assertRefused(row, () -> Command.parse(row.text("command")));
  }

  static Stream<Row> commands() {
    return CaseTable.read("commands").stream();
  }

  @ParameterizedTest
  @MethodSource
  void commands(Row row) {
    assertEquals(row.texts("words"), Command.parse(row.text("command")).words());
  }

  static Stream<Row> regexErrors() {
    return CaseTable.read("regex-errors").stream();
  }

  @ParameterizedTest
  @MethodSource
  void regexErrors(Row row) {
    PatternProblem problem = PortableRegex.check(row.text("regex")).orElseThrow();
    assertTrue(problem.message().contains(row.text("says")), problem.message());
    assertEquals(row.number("offset"), problem.offset(), problem.message());
  }

  static Stream<Row> regexes() {
    return CaseTable.read("regexes").stream();
  }

  @ParameterizedTest
  @MethodSource
  void regexes(Row row) {
    assertEquals(Optional.empty(), PortableRegex.check(row.text("regex")));
  }

  @Test
  void regexesAreLimited() {
    assertEquals(Optional.empty(), PortableRegex.check("😀".repeat(PortableRegex.LONGEST)));
    assertTrue(PortableRegex.check("a".repeat(PortableRegex.LONGEST + 1)).isPresent());
    assertEquals(Optional.empty(), PortableRegex.check(nested(PortableRegex.DEEPEST)));
    assertTrue(PortableRegex.check(nested(PortableRegex.DEEPEST + 1)).isPresent());
  }

  /** Whatever is put together of these characters is portable or is refused at a place in it. */
  @Property(seed = "20261122")
  void anyTextIsARegexOrRefusedInside(
      @ForAll
          @Chars({'(', ')', '[', ']', '{', '}', '?', ':', '\\', '^', '-', '$', '*', '|', ',', '1'})
          @CharRange(from = 'a', to = 'd')
          @StringLength(min = 1, max = 12)
          String pattern) {
    PortableRegex.check(pattern)
        .ifPresent(
            problem ->
                assertTrue(problem.offset() >= 0 && problem.offset() <= pattern.length(), pattern));
  }

  private static String nested(int depth) {
    return "(".repeat(depth) + "a" + ")".repeat(depth);
  }

  private static void assertRefused(Row row, Runnable parse) {
    PatternException refusal = assertThrows(PatternException.class, parse::run);
    assertTrue(refusal.getMessage().contains(row.text("says")), refusal.getMessage());
    assertEquals(row.number("offset"), refusal.offset(), refusal.getMessage());
  }
}
