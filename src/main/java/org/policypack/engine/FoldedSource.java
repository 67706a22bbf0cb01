package org.policypack.engine;

import org.jspecify.annotations.Nullable;
import org.policypack.text.CaseFolding;

/** A string whose case is folded away. */
record FoldedSource(Source<String> of) implements Source<String> {
  @Override
  public @Nullable String get(Frame frame) {
    String text = of.get(frame);
    return text == null ? null : CaseFolding.fold(text);
  }
}
