package org.policypack.differential.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, repeatable from a seed. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from 0 up to but not including the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between the two, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /** A number between the two, both included. */
  long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  /** One of the items. */
  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** One of the items. */
  @SafeVarargs
  final <T> T pick(T... items) {
    return items[random.nextInt(items.length)];
  }

  /** The items in another order. */
  <T> List<T> shuffled(List<T> items) {
    List<T> shuffled = new ArrayList<>(items);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      T moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, moved);
    }
    return shuffled;
  }

  /** So many of the items, in their order; fewer where there are fewer. */
  <T> List<T> some(List<T> items, int count) {
    List<T> chosen = shuffled(items).subList(0, Math.min(count, items.size()));
    return items.stream().filter(chosen::contains).toList();
  }
}
