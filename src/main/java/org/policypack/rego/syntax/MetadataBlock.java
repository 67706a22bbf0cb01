package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment that says METADATA, with the comment lines directly below it. What they say is YAML,
 * which is not read here.
 *
 * @param lines the comments below the first one, perhaps none
 * @param place the place of the first comment
 */
public record MetadataBlock(List<Comment> lines, Place place) {
  /** Copies the lines; which of them stands above a blank line is of no importance. */
  public MetadataBlock {
    lines = lines.stream().map(line -> new Comment(line.text(), false, line.place())).toList();
  }

  /**
   * The blocks in comments that stand in the first column, in the order of the text. A block ends
   * where the next one begins or where something else follows its last line ({@code
   * parseAnnotations} of OPA).
   */
  static List<MetadataBlock> in(List<Comment> comments) {
    List<MetadataBlock> blocks = new ArrayList<>();
    for (int i = 0; i < comments.size(); i++) {
      if (comments.get(i).isMetadata()) {
        int end = end(comments, i);
        blocks.add(new MetadataBlock(comments.subList(i + 1, end), comments.get(i).place()));
      }
    }
    return blocks;
  }

  private static int end(List<Comment> comments, int start) {
    int end = start + 1;
    while (end < comments.size()
        && !comments.get(end - 1).gap()
        && !comments.get(end).isMetadata()) {
      end++;
    }
    return end;
  }
}
