package org.policypack.differential;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.policypack.text.CaseFolding;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;

/**
 * Does a pattern match these texts?
 *
 * @param about the pattern as a pack has it, for people
 * @param re2 the pattern that OPA gets
 * @param fold whether OPA folds the texts first, with {@code lower(upper(text))}
 * @param texts what OPA and {@code matcher} get
 * @param matcher what our side answers
 */
record Question(
    String about, String re2, boolean fold, List<String> texts, Predicate<String> matcher) {
  Question {
    texts = List.copyOf(texts);
  }

  /** The texts that our side matches. */
  BitSet hits() {
    return hits(matcher);
  }

  /** The texts that RE2/J matches with the pattern that OPA gets. */
  BitSet hitsOfRe2j() {
    com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(re2);
    return hits(text -> pattern.matcher(fold ? CaseFolding.fold(text) : text).find());
  }

  ObjectValue toValue() {
    return ObjectValue.builder()
        .put("pattern", re2)
        .put("fold", fold)
        .put("texts", ArrayValue.ofStrings(texts))
        .build();
  }

  private BitSet hits(Predicate<String> predicate) {
    BitSet hits = new BitSet();
    for (int i = 0; i < texts.size(); i++) {
      hits.set(i, predicate.test(texts.get(i)));
    }
    return hits;
  }
}
