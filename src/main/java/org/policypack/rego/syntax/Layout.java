package org.policypack.rego.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a list of things between two brackets stands on the page, with the comments between them: the
 * entries of an object, the items of an array or a set, the arguments of a call, the expressions of
 * a body.
 *
 * @param broken whether each item has a line of its own; else all stand on one line
 * @param opening the comment behind the opening brace of a body, if any (what follows the {@code
 *     #}); literals print it above their first item, since {@code opa fmt} would move it
 * @param notes what stands around items, by the item's index; items without notes are absent
 * @param closing the comments before the closing bracket
 */
public record Layout(
    boolean broken,
    Optional<String> opening,
    SortedMap<Integer, Note> notes,
    List<Comment> closing) {
  /** All items on one line. */
  public static final Layout ONE_LINE = plain(false);

  /** One item a line. */
  public static final Layout LINES = plain(true);

  /** Checks that there are no comments on one line, where none can stand. */
  public Layout {
    TreeMap<Integer, Note> sorted = new TreeMap<>(notes);
    sorted.values().removeIf(Note.NONE::equals);
    notes = sorted;
    closing = List.copyOf(closing);
    if (!broken && (opening.isPresent() || !notes.isEmpty() || !closing.isEmpty())) {
      throw new IllegalArgumentException("comments need one item a line");
    }
  }

  private static Layout plain(boolean broken) {
    return new Layout(broken, Optional.empty(), new TreeMap<>(), List.of());
  }

  /** One item a line, with a comment behind the opening brace of a body. */
  public Layout withOpening(String comment) {
    return new Layout(true, Optional.of(" " + comment), notes, closing);
  }

  /** One item a line, with comment lines before the item of the given index. */
  public Layout withBefore(int index, List<Comment> comments) {
    Note note = note(index);
    return withNote(index, new Note(comments, note.behind(), note.gap()));
  }

  /** One item a line, with a comment behind the item of the given index. */
  public Layout withBehind(int index, String comment) {
    Note note = note(index);
    return withNote(index, new Note(note.before(), Optional.of(" " + comment), note.gap()));
  }

  /** One item a line, with a blank line above the item; only expressions of a body may have one. */
  public Layout withGap(int index) {
    Note note = note(index);
    return withNote(index, new Note(note.before(), note.behind(), true));
  }

  /** What stands around the item of the given index. */
  public Note note(int index) {
    return notes.getOrDefault(index, Note.NONE);
  }

  private Layout withNote(int index, Note note) {
    Map<Integer, Note> more = new TreeMap<>(notes);
    more.put(index, note);
    return new Layout(true, opening, new TreeMap<>(more), closing);
  }

  /**
   * What stands around one item.
   *
   * @param before comment lines above it
   * @param behind the comment behind it on its own line
   * @param gap whether a blank line stands above it (and above its comments)
   */
  public record Note(List<Comment> before, Optional<String> behind, boolean gap) {
    /** Nothing around the item. */
    public static final Note NONE = new Note(List.of(), Optional.empty(), false);

    /** Copies the comments. */
    public Note {
      before = List.copyOf(before);
    }
  }
}
