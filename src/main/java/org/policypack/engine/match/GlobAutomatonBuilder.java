package org.policypack.engine.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.policypack.text.Glob;
import org.policypack.text.GlobPart;

/** Turns a glob into an automaton: one place for each character that a part takes at a time. */
final class GlobAutomatonBuilder {
  private final List<IntPredicate> letters = new ArrayList<>();
  private final List<BitSet> follow = new ArrayList<>();
  private final IntPredicate inSegment;

  /**
   * A piece of the automaton.
   *
   * @param first the places that take its first character
   * @param last the places that take its last character
   * @param empty whether it also takes no character at all
   */
  private record Piece(BitSet first, BitSet last, boolean empty) {
    static final Piece NOTHING = new Piece(new BitSet(), new BitSet(), true);
  }

  private GlobAutomatonBuilder(boolean separator) {
    this.inSegment = separator ? c -> c != '/' : GlobAutomatonBuilder::anything;
  }

  static GlobAutomaton build(Glob glob) {
    GlobAutomatonBuilder builder = new GlobAutomatonBuilder(glob.separator());
    Piece whole = builder.sequence(glob.parts());
    return new GlobAutomaton(builder.letters, builder.follow, whole.first, whole.last, whole.empty);
  }

  private Piece sequence(List<GlobPart> parts) {
    Piece whole = Piece.NOTHING;
    for (GlobPart part : parts) {
      whole = joined(whole, piece(part));
    }
    return whole;
  }

  private Piece piece(GlobPart part) {
    return switch (part) {
      case GlobPart.Text(String text) -> text(text);
      case GlobPart.Run run -> repeated(inSegment);
      case GlobPart.One one -> single(inSegment);
      case GlobPart.OneOf(boolean negated, List<GlobPart.Range> ranges) ->
          single(negated ? inSegment.and(anyOf(ranges).negate()) : anyOf(ranges));
      case GlobPart.Choice(List<List<GlobPart>> alternatives) -> choice(alternatives);
      case GlobPart.Folders folders -> folders();
      case GlobPart.Rest rest -> repeated(GlobAutomatonBuilder::anything);
    };
  }

  private Piece text(String text) {
    Piece whole = Piece.NOTHING;
    for (int c : text.codePoints().toArray()) {
      whole = joined(whole, single(x -> x == c));
    }
    return whole;
  }

  private Piece choice(List<List<GlobPart>> alternatives) {
    BitSet first = new BitSet();
    BitSet last = new BitSet();
    boolean empty = false;
    for (List<GlobPart> alternative : alternatives) {
      Piece piece = sequence(alternative);
      first.or(piece.first);
      last.or(piece.last);
      empty |= piece.empty;
    }
    return new Piece(first, last, empty);
  }

  private Piece folders() {
    return optional(joined(repeated(GlobAutomatonBuilder::anything), single(c -> c == '/')));
  }

  private Piece single(IntPredicate letter) {
    BitSet place = new BitSet();
    place.set(letters.size());
    letters.add(letter);
    follow.add(new BitSet());
    return new Piece(place, place, false);
  }

  private Piece repeated(IntPredicate letter) {
    Piece once = single(letter);
    follow.getLast().or(once.first);
    return optional(once);
  }

  private static Piece optional(Piece piece) {
    return new Piece(piece.first, piece.last, true);
  }

  private Piece joined(Piece left, Piece right) {
    left.last.stream().forEach(place -> follow.get(place).or(right.first));
    return new Piece(
        left.empty ? union(left.first, right.first) : left.first,
        right.empty ? union(left.last, right.last) : right.last,
        left.empty && right.empty);
  }

  private static BitSet union(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }

  private static boolean anything(int codePoint) {
    return true;
  }

  private static IntPredicate anyOf(List<GlobPart.Range> ranges) {
    return c -> ranges.stream().anyMatch(range -> range.contains(c));
  }
}
