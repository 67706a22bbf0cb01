package org.policypack.rego.builtin.glob;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.policypack.rego.builtin.glob.GlobPattern.Step;

/** Reads globs, with the quirks of OPA's: a comma outside of braces is a comma, so is a brace. */
final class GlobParser {
  /** Braces in braces beyond this are refused, as reading them takes stack. */
  private static final int DEEPEST = 200;

  private final int[] text;
  private final IntPredicate plain;
  private final List<Step> steps = new ArrayList<>();
  private int at;
  private int depth;

  GlobParser(String pattern, List<Integer> separators) {
    this.text = pattern.codePoints().toArray();
    Set<Integer> stops = Set.copyOf(separators);
    this.plain = stops.isEmpty() ? point -> true : point -> !stops.contains(point);
  }

  GlobPattern parse() {
    sequence();
    return new GlobPattern(steps);
  }

  private boolean more() {
    return at < text.length;
  }

  private boolean isNext(char c) {
    return more() && text[at] == c;
  }

  private void sequence() {
    while (more() && !(depth > 0 && (isNext(',') || isNext('}')))) {
      int point = text[at++];
      switch (point) {
        case '*' -> star();
        case '?' -> steps.add(new Step.One(plain));
        case '[' -> steps.add(new Step.One(characterClass()));
        case '{' -> alternatives();
        default -> literal(point == '\\' ? escaped() : point);
      }
    }
  }

  private void star() {
    boolean isDouble = isNext('*');
    at += isDouble ? 1 : 0;
    steps.add(new Step.Many(isDouble ? point -> true : plain));
  }

  private void literal(int wanted) {
    steps.add(new Step.One(point -> point == wanted));
  }

  private int escaped() {
    if (!more()) {
      throw error("trailing backslash");
    }
    return text[at++];
  }

  /** A jump to the start of each alternative; behind each a jump to the end. */
  private void alternatives() {
    if (++depth > DEEPEST) {
      throw error("braces are nested too deeply");
    }
    int fork = steps.size();
    steps.add(new Step.Jump(List.of()));
    List<Integer> starts = new ArrayList<>();
    List<Integer> exits = new ArrayList<>();
    do {
      starts.add(steps.size());
      sequence();
      exits.add(steps.size());
      steps.add(new Step.Jump(List.of()));
      if (!more()) {
        throw error("unclosed `{`");
      }
    } while (text[at++] == ',');
    depth--;
    steps.set(fork, new Step.Jump(starts));
    exits.forEach(exit -> steps.set(exit, new Step.Jump(List.of(steps.size()))));
  }

  private IntPredicate characterClass() {
    boolean negated = isNext('!');
    at += negated ? 1 : 0;
    IntPredicate inside = at + 1 < text.length && text[at + 1] == '-' ? range() : listed();
    if (!isNext(']')) {
      throw error(more() ? "expected close range character" : "unexpected end of input");
    }
    at++;
    return negated ? inside.negate() : inside;
  }

  private IntPredicate range() {
    int low = text[at];
    at += 2;
    if (!more()) {
      throw error("unexpected end of input");
    }
    int high = text[at++];
    if (high < low) {
      throw error("range hi character is less than lo");
    }
    return point -> point >= low && point <= high;
  }

  private IntPredicate listed() {
    List<Integer> points = new ArrayList<>();
    while (more() && !isNext(']')) {
      int point = text[at++];
      points.add(point == '\\' ? escaped() : point);
    }
    if (points.isEmpty() && more()) {
      throw error("could not parse range");
    }
    Set<Integer> set = points.stream().collect(Collectors.toUnmodifiableSet());
    return set::contains;
  }

  private IllegalArgumentException error(String reason) {
    int bytes = new String(text, 0, at).getBytes(StandardCharsets.UTF_8).length;
    return new IllegalArgumentException("glob: syntax error at " + bytes + ": " + reason);
  }
}
