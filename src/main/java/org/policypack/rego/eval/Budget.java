package org.policypack.rego.eval;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.CallContext;
import org.policypack.source.Span;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.SetValue;
import org.policypack.value.Value;

/** What a query may still cost, and what all its parts share. */
final class Budget implements CallContext {
  /** A chain of rules that use each other may be this long; no stack is exhausted by it. */
  private static final int DEEPEST = 400;

  private static final String TOO_DEEP =
      "more than " + DEEPEST + " rules use each other in a chain";

  /** What a query ends with that costs more than its limits. */
  static final String EXCEEDED = "eval_budget_error";

  /** OPA's code for a query whose time is up, or that somebody interrupts. */
  static final String CANCELLED = "eval_cancel_error";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** The clock is read once in so many steps. */
  private static final int STEPS_PER_LOOK = 4096;

  private final long nowNanos;
  private final ObjectValue runtime;
  final boolean strictErrors;

  /** Who is told what happens; null for nobody. */
  final @Nullable Observer observer;

  /**
   * Whether a branch that OPA's index excludes is left out before its body is tried. Its body would
   * not hold either; but it could be observed, or fail, before that shows.
   */
  final boolean guarded;

  private final Optional<Duration> time;
  private final long end;
  private final Map<String, Value> once = new HashMap<>();
  private final long mostSteps;
  private long steps;
  private long nextLook;
  private final long heaviest;
  private long items;

  /** The rules that use each other, in the first places; the last one is evaluated. */
  private Span[] chain = new Span[16];

  private int depth;

  Budget(EvaluationOptions options, boolean guarded) {
    this.nowNanos = options.nowNanos();
    this.runtime = options.runtime();
    this.strictErrors = options.strictErrors();
    this.observer = options.observer().orElse(null);
    this.guarded = guarded;
    this.mostSteps = options.limits().steps();
    this.steps = mostSteps;
    this.items = options.limits().items();
    this.heaviest = items;
    this.time = options.limits().time();
    this.end = System.nanoTime() + time.map(TimeUnit.NANOSECONDS::convert).orElse(0L);
    this.nextLook = steps - 1;
  }

  /** Whether a query failed because it cost more than its limits. */
  static boolean ended(RegoResult.Failed failure) {
    return failure.code().equals(EXCEEDED) || failure.code().equals(CANCELLED);
  }

  @Override
  public long nowNanos() {
    return nowNanos;
  }

  @Override
  public ObjectValue runtime() {
    return runtime;
  }

  @Override
  public void spend(long cost) {
    if (cost > steps) {
      throw exceeded("the query takes more than " + mostSteps + " steps");
    }
    steps -= cost;
    look();
  }

  @Override
  public Value once(String key, Supplier<Value> maker) {
    return once.computeIfAbsent(key, k -> maker.get());
  }

  @Override
  public byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  void step() {
    if (--steps < 0) {
      spend(0);
    }
    if (steps < nextLook) {
      look();
    }
  }

  /**
   * Ends the query when its time is up, or when somebody interrupts its thread. No single step goes
   * on for long without spending, so this is soon enough, and nothing is left behind.
   */
  private void look() {
    if (steps < nextLook) {
      nextLook = steps - STEPS_PER_LOOK;
      if (time.isPresent() && System.nanoTime() - end > 0) {
        throw new RegoFailure(
            CANCELLED, "the query takes longer than " + text(time.get()), place());
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new RegoFailure(CANCELLED, "caller cancelled query execution", place());
      }
    }
  }

  /** A time as it is written on command lines: {@code 1m30s}. */
  private static String text(Duration time) {
    return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** Accounts for an item that is kept in a collection, and for comparing it to others. */
  void keep(Value item) {
    keep();
    if (isCollection(item)) {
      spend(item.weight());
    }
  }

  /** Accounts for a solution that is kept. */
  void keep() {
    keep(1);
  }

  @Override
  public void keep(long count) {
    if (count > items) {
      throw exceeded("the query builds collections of more than " + heaviest + " items");
    }
    items -= count;
  }

  /**
   * Lets a new value pass. One whose parts are few but occur again and again would make every step
   * that goes through it a step without end.
   */
  @Override
  public <T extends Value> T admit(T value) {
    if (value.weight() > heaviest) {
      throw exceeded("the query builds a value of more than " + heaviest + " parts");
    }
    return value;
  }

  /** Whether two values are the same, which costs what there is to compare. */
  boolean same(Value a, Value b) {
    if (isCollection(a) && a.kind() == b.kind()) {
      spend(Math.min(a.weight(), b.weight()));
    }
    return a.equals(b);
  }

  private static boolean isCollection(Value value) {
    return switch (value) {
      case ArrayValue array -> true;
      case ObjectValue object -> true;
      case SetValue set -> true;
      default -> false;
    };
  }

  private RegoFailure exceeded(String message) {
    return new RegoFailure(EXCEEDED, message, place());
  }

  /** The rule that is evaluated, or {@link Span#none()} outside of all. */
  Span place() {
    return depth == 0 ? Span.none() : chain[depth - 1];
  }

  void enter(Span span) {
    if (depth == chain.length) {
      if (depth == DEEPEST) {
        throw new RegoFailure(EXCEEDED, TOO_DEEP, span);
      }
      chain = Arrays.copyOf(chain, Math.min(2 * depth, DEEPEST));
    }
    chain[depth++] = span;
  }

  void leave() {
    depth--;
  }
}
