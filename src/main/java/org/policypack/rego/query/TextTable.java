package org.policypack.rego.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table drawn with lines, as OPA draws it; headers are centred, cells may hold several lines. */
final class TextTable {
  private final List<List<String>> header;
  private final List<List<List<String>>> rows = new ArrayList<>();
  private final int[] widths;

  TextTable(List<String> header) {
    this.header = header.stream().map(TextTable::lines).toList();
    this.widths = new int[header.size()];
    widen(this.header);
  }

  void add(List<String> row) {
    List<List<String>> cells = row.stream().map(TextTable::lines).toList();
    widen(cells);
    rows.add(cells);
  }

  private static List<String> lines(String cell) {
    return List.of(cell.split("\n", -1));
  }

  private void widen(List<List<String>> cells) {
    for (int i = 0; i < widths.length; i++) {
      for (String line : cells.get(i)) {
        widths[i] = Math.max(widths[i], width(line));
      }
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The table, ending in a line break. */
  String render() {
    StringBuilder out = new StringBuilder();
    rule(out, "┌", "┬", "┐");
    draw(out, header, true);
    rule(out, "├", "┼", "┤");
    rows.forEach(row -> draw(out, row, false));
    rule(out, "└", "┴", "┘");
    return out.toString();
  }

  private void rule(StringBuilder out, String left, String middle, String right) {
    List<String> parts = new ArrayList<>();
    for (int width : widths) {
      parts.add("─".repeat(width + 2));
    }
    out.append(parts.stream().collect(Collectors.joining(middle, left, right))).append('\n');
  }

  private void draw(StringBuilder out, List<List<String>> cells, boolean centred) {
    int height = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < height; line++) {
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = cells.get(column);
        String text = line < cell.size() ? cell.get(line) : "";
        int room = widths[column] - width(text);
        int before = centred ? room / 2 : 0;
        out.append("│ ").append(" ".repeat(before)).append(text);
        out.append(" ".repeat(room - before)).append(' ');
      }
      out.append("│\n");
    }
  }
}
