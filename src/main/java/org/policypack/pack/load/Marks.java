package org.policypack.pack.load;

import java.util.Arrays;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the parser's marks, which count code points, into spans, which count UTF-16 units. */
final class Marks {
  private final SourceFile source;

  /** The numbers of the code points beyond U+FFFF, each of which takes two units. */
  private final int[] wide;

  Marks(SourceFile source) {
    this.source = source;
    int[] points = source.text().codePoints().toArray();
    int[] found = new int[source.text().length() - points.length];
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      if (Character.isSupplementaryCodePoint(points[i])) {
        found[count++] = i;
      }
    }
    this.wide = found;
  }

  /** The offset of a mark. */
  int offset(Mark mark) {
    int found = Arrays.binarySearch(wide, mark.getIndex());
    return mark.getIndex() + (found >= 0 ? found : -found - 1);
  }

  /** Where an event starts. */
  int start(Event event) {
    return event.getStartMark().map(this::offset).orElse(0);
  }

  /** Where an event ends. */
  int end(Event event) {
    return event.getEndMark().map(this::offset).orElse(source.text().length());
  }

  /** The text of an event up to the end of its first line. */
  Span span(Event event) {
    int start = start(event);
    String text = source.text();
    int end = Math.max(end(event), start);
    int breakAt = start;
    while (breakAt < end && text.charAt(breakAt) != '\n' && text.charAt(breakAt) != '\r') {
      breakAt++;
    }
    return trimmed(start, breakAt);
  }

  /** The text of a scalar, whose end mark may stand behind blanks and line breaks. */
  Span scalarSpan(Event event) {
    return trimmed(start(event), end(event));
  }

  private Span trimmed(int start, int end) {
    String text = source.text();
    int last = end;
    while (last > start && text.charAt(last - 1) <= ' ') {
      last--;
    }
    return source.span(start, last);
  }
}
