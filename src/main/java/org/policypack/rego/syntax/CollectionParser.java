package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses what stands between brackets: arrays, sets, objects and their comprehensions. */
final class CollectionParser {
  private final TokenReader reader;
  private final TermParser terms;
  private final BodyParser bodies;

  CollectionParser(TokenReader reader, TermParser terms, BodyParser bodies) {
    this.reader = reader;
    this.terms = terms;
    this.bodies = bodies;
  }

  Term array() {
    int start = reader.next().start();
    LayoutReader layout = new LayoutReader(reader, false);
    boolean comma = reader.skipSymbol(",");
    Term first = null;
    if (!comma && !reader.atSymbol("]")) {
      layout.beginItem();
      first = terms.plainTerm();
      Body body = comprehensionBody("]", layout);
      if (body != null) {
        return new ArrayComprehension(first, body, reader.from(start));
      }
    }
    List<Term> items = items("]", layout, first);
    Layout found = layout.close();
    reader.next();
    return new ArrayTerm(items, found, reader.from(start));
  }

  Term setOrObject() {
    int start = reader.next().start();
    LayoutReader layout = new LayoutReader(reader, false);
    if (reader.atSymbol("}")) {
      return object(new ArrayList<>(), layout, start);
    }
    boolean comma = reader.skipSymbol(",");
    layout.beginItem();
    Term first = terms.plainTerm();
    Body body = comma ? null : comprehensionBody("}", layout);
    if (body != null) {
      return new SetComprehension(first, body, reader.from(start));
    }
    first = terms.itemTerm(first);
    return reader.skipSymbol(":")
        ? objectOrComprehension(first, layout, start, comma)
        : set(first, layout, start);
  }

  private Term set(Term first, LayoutReader layout, int start) {
    List<Term> items = items("}", layout, first);
    Layout found = layout.close();
    reader.next();
    return new SetTerm(items, found, reader.from(start));
  }

  private Term objectOrComprehension(Term key, LayoutReader layout, int start, boolean comma) {
    Term value = terms.plainTerm();
    Body body = comma ? null : comprehensionBody("}", layout);
    if (body != null) {
      return new ObjectComprehension(key, value, body, reader.from(start));
    }
    List<ObjectTerm.Entry> entries = new ArrayList<>();
    entries.add(new ObjectTerm.Entry(key, terms.itemTerm(value)));
    boolean more = reader.skipSymbol(",");
    layout.endItem();
    if (!more && !reader.atSymbol("}")) {
      throw reader.unexpected("non-terminated object");
    }
    return object(entries, layout, start);
  }

  private Term object(List<ObjectTerm.Entry> entries, LayoutReader layout, int start) {
    boolean more = true;
    while (more && !reader.atSymbol("}")) {
      layout.beginItem();
      Term key = terms.itemTerm();
      reader.expectSymbol(":");
      entries.add(new ObjectTerm.Entry(key, terms.itemTerm()));
      more = reader.skipSymbol(",");
      layout.endItem();
    }
    checkClosed("}");
    Layout found = layout.close();
    reader.next();
    return new ObjectTerm(entries, found, reader.from(start));
  }

  /**
   * The items up to the closing bracket.
   *
   * @param begun the first item as far as it was read, if it was
   */
  List<Term> items(String close, LayoutReader layout, @Nullable Term begun) {
    List<Term> items = new ArrayList<>();
    Term first = begun;
    boolean more = true;
    while (more && (first != null || !reader.atSymbol(close))) {
      if (first == null) {
        layout.beginItem();
        items.add(terms.itemTerm());
      } else {
        items.add(terms.itemTerm(first));
        first = null;
      }
      more = reader.skipSymbol(",");
      layout.endItem();
    }
    checkClosed(close);
    return items;
  }

  private void checkClosed(String close) {
    if (!reader.atSymbol(close)) {
      throw reader.unexpected("expected \",\" or \"" + close + "\"");
    }
  }

  /**
   * The body behind {@code |}, or null where there is none: {@code [a | b, c]} is a list whose
   * first item is a union, all else with a bar is a comprehension.
   */
  private @Nullable Body comprehensionBody(String close, LayoutReader outer) {
    if (!reader.atSymbol("|")) {
      return null;
    }
    TokenReader.Mark mark = reader.mark();
    reader.next();
    try {
      Body body = bodies.until(close, outer.takeFirst());
      reader.next();
      return body;
    } catch (SyntaxException e) {
      if (!reader.atSymbol(",")) {
        throw e;
      }
      reader.restore(mark);
      return null;
    }
  }
}
