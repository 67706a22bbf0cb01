package org.policypack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.policypack.cases.CaseTest;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The pages that the cases of the command line expect: well-formed, with nothing from elsewhere,
 * and with the marks that programs read aloud by. {@link CliCaseTest} sees that they are what is
 * written.
 */
class ReportPagesTest {
  /** All elements that a page is made of; texts of packs cannot add one. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "main", "footer", "h1", "h2", "h3",
          "h4", "p", "div", "span", "ul", "li", "pre", "code", "details", "summary", "table",
          "caption", "thead", "tbody", "tr", "th", "td");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "lang",
          "charset",
          "http-equiv",
          "content",
          "name",
          "class",
          "scope",
          "tabindex",
          "role",
          "aria-label");

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (CliCase one : CliCase.all()) {
      for (Map.Entry<String, String> file : one.written().entrySet()) {
        if (file.getKey().endsWith(".html")) {
          tests.add(CaseTest.of(one.folder(), () -> check(file.getValue())));
        }
      }
    }
    assertFalse(tests.isEmpty(), "no case writes a page");
    return tests.stream();
  }

  private static void check(String page)
      throws ParserConfigurationException, IOException, SAXException {
    Element html =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(page)))
            .getDocumentElement();
    Set<String> elements = new HashSet<>();
    Set<String> attributes = new HashSet<>();
    for (Element each : all(html, "*")) {
      elements.add(each.getTagName());
      IntStream.range(0, each.getAttributes().getLength())
          .forEach(i -> attributes.add(each.getAttributes().item(i).getNodeName()));
    }
    assertTrue(ELEMENTS.containsAll(elements), elements::toString);
    assertTrue(ATTRIBUTES.containsAll(attributes), attributes::toString);
    assertEquals("en", html.getAttribute("lang"));
    checkStyle(all(html, "style").getFirst().getTextContent());
    checkHeadings(html);
    checkTables(html);
  }

  /** A style is not unescaped by browsers, so what XML would escape may not be in it. */
  private static void checkStyle(String style) {
    assertFalse(style.matches("(?s).*[&<>\"'].*"), "the style holds what is escaped");
    assertFalse(style.contains("url("), "the style loads something");
    assertFalse(style.contains("@import"), "the style loads something");
  }

  /** One first heading, and none that skips a level. */
  private static void checkHeadings(Element html) {
    int last = 0;
    for (Element each : all(html, "*")) {
      if (each.getTagName().matches("h[1-6]")) {
        int level = Integer.parseInt(each.getTagName().substring(1));
        assertTrue(level <= last + 1, each::getTextContent);
        assertFalse(last > 0 && level == 1, "a second first heading");
        last = level;
      }
    }
  }

  private static void checkTables(Element html) {
    for (Element table : all(html, "table")) {
      assertEquals(1, all(table, "caption").size());
      int columns = -1;
      for (Element row : all(table, "tr")) {
        int cells = all(row, "th").size() + all(row, "td").size();
        columns = columns < 0 ? cells : columns;
        assertEquals(columns, cells, row::getTextContent);
      }
      all(table, "th").forEach(th -> assertTrue(th.hasAttribute("scope"), th::getTextContent));
    }
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
