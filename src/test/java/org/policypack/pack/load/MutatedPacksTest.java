package org.policypack.pack.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.DiagnosticRenderer;
import org.policypack.diagnostic.Level;

/** Whatever is done to the text of a pack, it is accepted, or refused with an error in a place. */
class MutatedPacksTest {
  private static final List<String> SNIPPETS =
      List.of(
          "\t",
          "\0",
          "\uFEFF",
          "\u202E",
          ":",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "'",
          "\n",
          "  ",
          "#",
          "&a ",
          "*a",
          "!!str ",
          "|",
          ">",
          "null",
          "~",
          "yes",
          "5",
          "1e9",
          "1e99999",
          "-0",
          "0x1",
          "{data: x}",
          "{input: y}",
          "\uD83D\uDE00",
          "\\",
          "%",
          ",",
          "?",
          "not",
          "exists",
          "---\n");

  /** One change: characters removed, characters doubled, or a snippet put in. */
  record Change(int place, int length, String snippet) {
    String applyTo(String text) {
      int at = Math.floorMod(place, text.length() + 1);
      int end = Math.min(at + length, text.length());
      String removed = text.substring(0, at) + snippet + text.substring(end);
      return snippet.isEmpty() && length % 2 == 1
          ? text.substring(0, end) + text.substring(at)
          : removed;
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Integer> place = Arbitraries.integers().greaterOrEqual(0);
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 12);
    Arbitrary<String> snippet = Arbitraries.of(SNIPPETS).optional().map(s -> s.orElse(""));
    return Combinators.combine(place, length, snippet)
        .as(Change::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> packs() throws IOException {
    List<String> texts = new ArrayList<>();
    for (PackCase each : PackCase.good()) {
      texts.add(Files.readString(each.pack()));
    }
    texts.add(Files.readString(Path.of("packs/llm-access/pack.yaml")));
    return Arbitraries.of(texts);
  }

  @Property(tries = 1500, seed = "3")
  void neverThrows(@ForAll("packs") String pack, @ForAll("changes") List<Change> changes) {
    String text = pack;
    for (Change change : changes) {
      text = change.applyTo(text);
    }
    check(text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300, seed = "4")
  void neverThrowsOnOddBytes(
      @ForAll("packs") String pack, @ForAll int place, @ForAll byte replacement) {
    byte[] bytes = pack.getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(place, bytes.length)] = replacement;
    check(bytes);
  }

  private static void check(byte[] bytes) {
    LoadedPack loaded = PackLoader.parse("pack.yaml", bytes);
    List<Diagnostic> errors =
        loaded.diagnostics().stream().filter(d -> d.level() == Level.ERROR).toList();
    assertEquals(loaded.pack().isEmpty(), !errors.isEmpty());
    errors.forEach(e -> assertFalse(e.span().isNone(), e.message()));
    assertFalse(DiagnosticRenderer.render(loaded.diagnostics()).contains("\0"));
  }
}
