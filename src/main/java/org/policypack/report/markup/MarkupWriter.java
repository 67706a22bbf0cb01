package org.policypack.report.markup;

import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.policypack.diagnostic.Printable;

/**
 * Writes elements. Every text and every attribute goes through one escape, and characters that the
 * format forbids, or that a reader would not see, are written as a visible {@code \\u{202e}}.
 */
public final class MarkupWriter {
  /** The elements of HTML that have no end tag (HTML standard, 13.1.2 "void elements"), of ours. */
  private static final Set<String> VOID = Set.of("meta", "link", "br", "hr");

  private final StringBuilder out = new StringBuilder();
  private final boolean isHtml;

  private MarkupWriter(boolean isHtml) {
    this.isHtml = isHtml;
  }

  /** A document as XML 1.0 in UTF-8, an element a line, ending in a line break. */
  public static String xml(Node.Element root) {
    MarkupWriter writer = new MarkupWriter(false);
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    writer.write(root);
    return writer.out.append('\n').toString();
  }

  /** A document as HTML that is well-formed XML too, but for its document type. */
  public static String html(Node.Element root) {
    MarkupWriter writer = new MarkupWriter(true);
    writer.out.append("<!DOCTYPE html>\n");
    writer.write(root);
    return writer.out.append('\n').toString();
  }

  private void write(Node node) {
    switch (node) {
      case Node.Text text -> escape(text.text(), c -> c == '\n' || c == '\t');
      case Node.Element element -> write(element);
    }
  }

  private void write(Node.Element element) {
    out.append('<').append(element.name());
    for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
      out.append(' ').append(attribute.getKey()).append("=\"");
      escape(attribute.getValue(), c -> false);
      out.append('"');
    }
    boolean isEmpty = element.children().isEmpty();
    if (isEmpty && (!isHtml || VOID.contains(element.name()))) {
      out.append("/>");
      return;
    }
    out.append('>');
    children(element);
    out.append("</").append(element.name()).append('>');
  }

  /** Line breaks stand only between elements, where they are no content. */
  private void children(Node.Element element) {
    boolean onlyElements = element.children().stream().allMatch(Node.Element.class::isInstance);
    for (Node child : element.children()) {
      if (onlyElements) {
        out.append('\n');
      }
      write(child);
    }
    if (onlyElements && !element.children().isEmpty()) {
      out.append('\n');
    }
  }

  private void escape(String text, IntPredicate isPlain) {
    text.codePoints().forEach(c -> escape(c, isPlain.test(c)));
  }

  private void escape(int c, boolean isPlain) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      case '\n' -> out.append(isPlain ? "\n" : "&#10;");
      default -> {
        if (!isPlain && isForbidden(c)) {
          out.append("\\u{").append(Integer.toHexString(c)).append('}');
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** Hidden characters, and the non-characters that XML 1.0 forbids. */
  private static boolean isForbidden(int c) {
    return Printable.isHidden(c) || c == 0xFFFE || c == 0xFFFF;
  }
}
