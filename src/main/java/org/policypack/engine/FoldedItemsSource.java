package org.policypack.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.policypack.text.CaseFolding;

/** The strings of an array, or the keys of a map, whose case is folded away. */
record FoldedItemsSource(Source<? extends Collection<String>> of) implements Source<Set<String>> {
  @Override
  public @Nullable Set<String> get(Frame frame) {
    Collection<String> items = of.get(frame);
    if (items == null) {
      return null;
    }
    Set<String> folded = new LinkedHashSet<>();
    items.forEach(item -> folded.add(CaseFolding.fold(item)));
    return folded;
  }
}
