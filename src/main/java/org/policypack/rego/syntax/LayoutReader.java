package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the layout of a bracket while its items are read. */
final class LayoutReader {
  private final TokenReader reader;
  private final boolean isBody;
  private final SortedMap<Integer, Layout.Note> notes = new TreeMap<>();
  private @Nullable String opening;
  private List<Comment> closing = List.of();
  private boolean broken;
  private int count;
  private int lastLine;

  /** Begins behind the opening bracket. */
  LayoutReader(TokenReader reader, boolean isBody) {
    this.reader = reader;
    this.isBody = isBody;
    this.opening = reader.takeCommentBehind();
    this.lastLine = reader.line(reader.lastEnd());
  }

  /** Before an item. */
  void beginItem() {
    List<Comment> before = reader.takeComments();
    if (opening != null && count == 0 && !isBody) {
      before = new ArrayList<>(before);
      before.addFirst(new Comment(opening, false));
      opening = null;
    }
    int line = reader.line(reader.peek().start());
    broken |= line != lastLine;
    boolean gap = isBody && count > 0 && (line - lastLine - before.size() > 1 || !before.isEmpty());
    if (gap || !before.isEmpty()) {
      notes.put(count, new Layout.Note(before, Optional.empty(), gap));
    }
  }

  /** Behind an item and the comma or semicolon that follows it. */
  void endItem() {
    lastLine = reader.line(reader.lastEnd());
    String behind = reader.takeCommentBehind();
    if (behind != null) {
      Layout.Note note = notes.getOrDefault(count, Layout.Note.NONE);
      notes.put(count, new Layout.Note(note.before(), Optional.of(behind), note.gap()));
    }
    count++;
  }

  /** Before the closing bracket, with a line for each item if it must be so. */
  Layout close(boolean forceLines) {
    broken |= forceLines;
    return close();
  }

  /** Before the closing bracket. */
  Layout close() {
    closing = reader.takeComments();
    if (opening != null && !isBody) {
      closing = new ArrayList<>(closing);
      closing.addFirst(new Comment(opening, false));
      opening = null;
    }
    boolean commented = opening != null || !notes.isEmpty() || !closing.isEmpty();
    return commented || broken
        ? new Layout(true, Optional.ofNullable(opening), notes, closing)
        : Layout.ONE_LINE;
  }

  /** The comments above the first item, which turned out to be the head of a comprehension. */
  List<Comment> takeFirst() {
    Layout.Note first = notes.getOrDefault(0, Layout.Note.NONE);
    return first.before();
  }

  /** Puts comments above the first item. */
  void addFirst(List<Comment> comments) {
    if (!comments.isEmpty()) {
      Layout.Note first = notes.getOrDefault(0, Layout.Note.NONE);
      List<Comment> before = new ArrayList<>(comments);
      before.addAll(first.before());
      notes.put(0, new Layout.Note(before, first.behind(), first.gap()));
    }
  }
}
