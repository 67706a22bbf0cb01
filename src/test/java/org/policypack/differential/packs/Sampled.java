package org.policypack.differential.packs;

/**
 * A pattern with a text that it is meant to match. Nothing relies on that it does.
 *
 * @param pattern as the pack writes it
 * @param sample what a request may hold
 */
record Sampled(String pattern, String sample) {
  Sampled then(Sampled next) {
    return new Sampled(pattern + next.pattern, sample + next.sample);
  }
}
