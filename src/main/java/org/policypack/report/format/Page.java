package org.policypack.report.format;

import static org.policypack.report.markup.Node.element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.policypack.manifest.ToolVersion;
import org.policypack.report.Outcome;
import org.policypack.report.markup.MarkupWriter;
import org.policypack.report.markup.Node;
import org.policypack.resource.TextResource;

/**
 * A page as one HTML file that needs no script and loads nothing: the frame, the style and the
 * parts that all reports for people share.
 */
public final class Page {
  private static final String STYLE = "page.css";

  /** Browsers then refuse whatever a text might still smuggle in. */
  private static final String NOTHING_FOREIGN = "default-src 'none'; style-src 'unsafe-inline'";

  private Page() {}

  /**
   * The file's text.
   *
   * @param title the heading, which is the name of the tab too
   * @param body what stands under the heading
   */
  public static String render(String title, List<? extends Node> body) {
    List<Node> main = new ArrayList<>();
    main.add(element("h1", title));
    main.addAll(body);
    main.add(element("footer", "Written by policypack " + ToolVersion.current() + "."));
    Node.Element html =
        element("html", head(title), element("body", element("main", main))).with("lang", "en");
    return MarkupWriter.html(html);
  }

  private static Node head(String title) {
    return element(
        "head",
        element("meta").with("charset", "utf-8"),
        element("meta")
            .with("http-equiv", "Content-Security-Policy")
            .with("content", NOTHING_FOREIGN),
        element("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        element("title", title),
        element("style", TextResource.read(Page.class, STYLE)));
  }

  /**
   * What a reader is to know first.
   *
   * @param outcome gives the colour; the text says the same
   * @param reasons why, a sentence each
   */
  public static Node verdict(Outcome outcome, String text, List<String> reasons) {
    List<Node> parts = new ArrayList<>();
    parts.add(element("p", text));
    if (!reasons.isEmpty()) {
      parts.add(list(reasons));
    }
    return element("div", parts).with("class", "verdict " + outcome.word());
  }

  /** A list of sentences. */
  public static Node list(List<String> sentences) {
    return element("ul", sentences.stream().map(s -> element("li", s)).toList());
  }

  /** A word with the colour of an outcome. */
  public static Node word(String word) {
    return element("span", word).with("class", word);
  }

  /** Text as it is written, in lines. */
  public static Node lines(String text) {
    return element("pre", text);
  }

  /** What can be unfolded. */
  public static Node folded(String summary, Node... content) {
    List<Node> parts = new ArrayList<>();
    parts.add(element("summary", summary));
    parts.addAll(Arrays.asList(content));
    return element("details", parts);
  }

  /** Names and their values. */
  public static Node facts(String caption, Map<String, String> facts) {
    List<List<Node>> rows = new ArrayList<>();
    facts.forEach((name, value) -> rows.add(List.of(text(name), element("code", value))));
    return table(caption, List.of("name", "value"), rows);
  }

  /** A table whose cells are texts, see {@link #table}. */
  public static Node texts(String caption, List<String> columns, List<List<String>> rows) {
    List<List<Node>> cells =
        rows.stream().map(row -> row.stream().map(Page::text).toList()).toList();
    return table(caption, columns, cells);
  }

  /**
   * A table; the first cell of a row names the row. Columns that are empty in every row are left
   * out.
   *
   * @param caption what it shows
   * @param columns the heading of each column; one that begins with {@code #} is of numbers
   */
  public static Node table(String caption, List<String> columns, List<List<Node>> rows) {
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(i -> rows.stream().anyMatch(row -> !row.get(i).equals(text(""))))
            .boxed()
            .toList();
    return full(
        caption,
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }

  private static Node full(String caption, List<String> columns, List<List<Node>> rows) {
    List<Node> headings = new ArrayList<>();
    for (String column : columns) {
      headings.add(
          cell("th", column, List.of(text(column.replaceFirst("^#", "")))).with("scope", "col"));
    }
    List<Node> body = rows.stream().<Node>map(row -> row(columns, row)).toList();
    Node table =
        element(
            "table",
            element("caption", caption),
            element("thead", element("tr", headings)),
            element("tbody", body));
    // Who has no mouse scrolls what is too wide with the keys, so it has to take the focus.
    Map<String, String> scrolls = new LinkedHashMap<>();
    scrolls.put("class", "wide");
    scrolls.put("tabindex", "0");
    scrolls.put("role", "region");
    scrolls.put("aria-label", caption);
    return new Node.Element("div", scrolls, List.of(table));
  }

  private static Node row(List<String> columns, List<Node> cells) {
    List<Node> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      List<Node> content = List.of(cells.get(i));
      row.add(
          i == 0
              ? cell("th", columns.get(i), content).with("scope", "row")
              : cell("td", columns.get(i), content));
    }
    return element("tr", row);
  }

  private static Node.Element cell(String name, String column, List<Node> content) {
    Node.Element cell = element(name, content);
    return column.startsWith("#") ? cell.with("class", "number") : cell;
  }

  /** A text. */
  public static Node text(String text) {
    return new Node.Text(text);
  }
}
