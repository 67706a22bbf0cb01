package org.policypack.rego.syntax;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code import rego.v1}, {@code import rego.v2} and {@code import future.keywords…}: they import
 * no document, but make words keywords. What OPA 1.22.2 takes and what it says are its own.
 *
 * @param path all of it
 */
record LanguageImport(List<String> path) {
  /** The words that are no keywords without such an import. */
  private static final List<String> LATER = List.of("and", "not", "or");

  /** The words that can be imported although v1 has them anyway. */
  private static final List<String> EARLIER = List.of("contains", "every", "if", "in");

  LanguageImport {
    path = List.copyOf(path);
  }

  static Optional<LanguageImport> of(List<String> path) {
    boolean language = path.getFirst().equals("rego") || path.getFirst().equals("future");
    return language ? Optional.of(new LanguageImport(path)) : Optional.empty();
  }

  /**
   * Makes the words keywords.
   *
   * @param first where the path starts
   * @param alias where its alias stands, or null
   */
  void apply(TokenReader reader, Token first, @Nullable Token alias) {
    Optional<String> wrong = wrong();
    if (wrong.isPresent()) {
      throw reader.error(first, wrong.get());
    }
    if (alias != null) {
      throw reader.error(alias, "`" + path.getFirst() + "` imports cannot be aliased");
    }
    words().forEach(reader::addWord);
  }

  private Optional<String> wrong() {
    if (path.getFirst().equals("rego")) {
      boolean known = path.size() == 2 && List.of("v1", "v2").contains(path.get(1));
      return known
          ? Optional.empty()
          : Optional.of(
              "invalid import `"
                  + String.join(".", path)
                  + "`, must be one of: `rego.v1`, `rego.v2`");
    }
    if (path.size() == 1 || !path.get(1).equals("keywords")) {
      return Optional.of("invalid import, must be `future.keywords`");
    }
    boolean known =
        path.size() != 3 || LATER.contains(path.get(2)) || EARLIER.contains(path.get(2));
    TreeSet<String> all = new TreeSet<>(LATER);
    all.addAll(EARLIER);
    return known
        ? Optional.empty()
        : Optional.of("unexpected keyword, must be one of [" + String.join(" ", all) + "]");
  }

  private List<String> words() {
    if (path.getFirst().equals("rego")) {
      return path.get(1).equals("v2") ? LATER : List.of();
    }
    return path.size() == 3 ? LATER.stream().filter(path.get(2)::equals).toList() : LATER;
  }
}
