package org.policypack.report.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.policypack.report.markup.Node.element;

import org.junit.jupiter.api.Test;

class MarkupWriterTest {
  private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private static String text(String text) {
    return MarkupWriter.xml(element("a", text));
  }

  @Test
  void textCannotBecomeMarkup() {
    assertEquals(
        START + "<a>&lt;b&gt; &amp;amp; &quot;&#39; ]]&gt; {{ x }}</a>\n",
        text("<b> &amp; \"' ]]> {{ x }}"));
    assertEquals(
        START + "<a b=\"&quot; c=&quot;&#10;\\u{9}\"/>\n",
        MarkupWriter.xml(element("a").with("b", "\" c=\"\n\t")));
  }

  @Test
  void whatCannotBeSeenOrWrittenIsShown() {
    assertEquals(START + "<a>\\u{0}\\u{1b}[31m\\u{d}\n\t😀</a>\n", text("\0\u001b[31m\r\n\t😀"));
    assertEquals(START + "<a>\\u{202e}\\u{200f}\\u{2028}</a>\n", text("\u202e\u200f\u2028"));
    assertEquals(START + "<a>\\u{d800}\\u{ffff}\\u{fffe}</a>\n", text("\ud800\uffff\ufffe"));
  }

  @Test
  void htmlClosesWhatIsNotVoid() {
    assertEquals(
        "<!DOCTYPE html>\n<p>\n<meta/>\n<span></span>\n</p>\n",
        MarkupWriter.html(element("p", element("meta"), element("span"))));
  }
}
