package org.policypack.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.policypack.opa.OpaBinary;
import org.policypack.opa.TestOpas;
import org.policypack.resource.TextResource;
import org.policypack.value.ArrayValue;
import org.policypack.value.NumberValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * The tables of {@link CaseFolding} are what OPA says, for all 1,112,064 code points that a text
 * can hold. {@code -Dpolicy.rewrite=true} writes them anew from the first OPA; the run still fails
 * then.
 */
class CaseFoldingOpaTest {
  private static final Path TABLES = Path.of("src/main/resources/org/policypack/text");
  private static final boolean REWRITE = Boolean.getBoolean("policy.rewrite");

  /** So many code points go through one process: the file is below OPA's and our own limits. */
  private static final int BATCH = 300_000;

  private static final int[] ALL =
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
          .toArray();

  @Test
  void foldsAsOpa() throws IOException {
    assertEquals(1_112_064, ALL.length);
    for (OpaBinary opa : TestOpas.all()) {
      int[] folded = folds(opa);
      rewriteOrCompare("case-folding.txt", FoldTableWriter.folds(ALL, folded));
      for (int i = 0; i < ALL.length; i++) {
        int c = ALL[i];
        assertEquals(folded[i], CaseFolding.fold(c), () -> "U+%04X".formatted(c));
      }
    }
  }

  @Test
  void knowsTheAssignedCharactersOfOpa() throws IOException {
    for (OpaBinary opa : TestOpas.all()) {
      BitSet assigned = assigned(opa);
      rewriteOrCompare("assigned.txt", FoldTableWriter.ranges(assigned));
      for (int c : ALL) {
        assertEquals(assigned.get(c), CaseFolding.isAssigned(c), () -> "U+%04X".formatted(c));
      }
    }
  }

  private static void rewriteOrCompare(String name, List<String> entries) throws IOException {
    if (REWRITE) {
      List<String> lines = new ArrayList<>(Files.readAllLines(TABLES.resolve(name)));
      lines.removeIf(line -> !line.startsWith("#"));
      lines.addAll(entries);
      Files.writeString(TABLES.resolve(name), String.join("\n", lines) + "\n");
    }
    assertEquals(entries, TextResource.entries(CaseFolding.class, name));
    assertEquals(false, REWRITE, "the table was written anew");
  }

  private static int[] folds(OpaBinary opa) throws IOException {
    int[] folded = new int[ALL.length];
    for (int start = 0; start < ALL.length; start += BATCH) {
      List<Value> answers = OpaForms.ask(opa, "folds", texts(start));
      for (int i = 0; i < answers.size(); i++) {
        String text = ((StringValue) answers.get(i)).text();
        assertEquals(1, text.codePointCount(0, text.length()));
        folded[start + i] = text.codePointAt(0);
      }
    }
    return folded;
  }

  private static BitSet assigned(OpaBinary opa) throws IOException {
    BitSet assigned = new BitSet();
    for (int start = 0; start < ALL.length; start += BATCH) {
      for (Value place : OpaForms.ask(opa, "assigned", texts(start))) {
        assigned.set(ALL[start + (int) ((NumberValue) place).asLong()]);
      }
    }
    return assigned;
  }

  private static Value texts(int start) {
    List<Value> texts =
        IntStream.range(start, Math.min(start + BATCH, ALL.length))
            .<Value>mapToObj(i -> StringValue.of(Character.toString(ALL[i])))
            .toList();
    return ObjectValue.builder().put("texts", new ArrayValue(texts)).build();
  }

  /** Writes tables as {@link CodePointTable} reads them. */
  private static final class FoldTableWriter {
    static List<String> folds(int[] codePoints, int[] folded) {
      int[] moves = new int[Character.MAX_CODE_POINT + 3];
      for (int i = 0; i < codePoints.length; i++) {
        moves[codePoints[i]] = folded[i] - codePoints[i];
      }
      List<String> lines = new ArrayList<>();
      for (int first = 0; first <= Character.MAX_CODE_POINT; first++) {
        int move = moves[first];
        if (move == 0) {
          continue;
        }
        int step = moves[first + 1] == 0 && moves[first + 2] == move ? 2 : 1;
        int last = first;
        while (moves[last + step] == move && (step == 1 || moves[last + 1] == 0)) {
          last += step;
        }
        lines.add(range(first, last) + (step == 2 ? "/2 " : " ") + signed(move));
        first = last;
      }
      return lines;
    }

    static List<String> ranges(BitSet assigned) {
      List<String> lines = new ArrayList<>();
      for (int first = assigned.nextSetBit(0); first >= 0; ) {
        int end = assigned.nextClearBit(first);
        lines.add(range(first, end - 1));
        first = assigned.nextSetBit(end);
      }
      return lines;
    }

    private static String range(int first, int last) {
      return first == last ? hex(first) : hex(first) + "-" + hex(last);
    }

    private static String signed(int move) {
      return (move > 0 ? "+" : "-") + hex(Math.abs(move));
    }

    private static String hex(int number) {
      return Integer.toHexString(number).toUpperCase(Locale.ROOT);
    }
  }
}
