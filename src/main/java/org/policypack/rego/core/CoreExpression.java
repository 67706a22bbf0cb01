package org.policypack.rego.core;

import java.util.List;
import java.util.stream.Stream;
import org.policypack.rego.syntax.LogicOperator;
import org.policypack.source.Span;

/**
 * One expression of a body.
 *
 * @param ask what is asked
 * @param negated whether it must not hold
 * @param withs what is replaced while it is asked
 * @param origin how it came to be
 */
public record CoreExpression(
    Ask ask, boolean negated, List<Replacement> withs, Origin origin, Span span) {
  /** Copies the replacements. */
  public CoreExpression {
    withs = List.copyOf(withs);
  }

  /** The terms that are asked about, without those of inner bodies and of {@code with}. */
  public List<CoreTerm> terms() {
    return switch (ask) {
      case Holds holds -> List.of(holds.term());
      case Invoke invoke -> invoke.operands();
      case Every every -> List.of(every.domain());
      case Not not -> List.of();
      case Logic logic -> List.of();
    };
  }

  /**
   * The expressions of the bodies inside, in their order; those of comprehensions are not among
   * them.
   */
  public List<CoreExpression> inner() {
    return switch (ask) {
      case Holds holds -> List.of();
      case Invoke invoke -> List.of();
      case Every every -> every.body();
      case Not not -> not.operand().body();
      case Logic logic ->
          Stream.concat(logic.left().body().stream(), logic.right().body().stream()).toList();
    };
  }

  /** How an expression came to be. */
  public enum Origin {
    WRITTEN,
    /** Written with {@code :=}. */
    ASSIGNED,
    /** Taken out of another expression. */
    GENERATED
  }

  /** {@code with target as value}. */
  public record Replacement(CoreTerm target, CoreTerm value, Span span) {}

  /** What an expression asks. */
  public sealed interface Ask {}

  /** A term that is neither false nor undefined. */
  public record Holds(CoreTerm term) implements Ask {}

  /**
   * A call.
   *
   * @param operands the arguments, and behind them what the result is unified with, if anything
   */
  public record Invoke(Callee callee, List<CoreTerm> operands) implements Ask {
    /** Copies the operands. */
    public Invoke {
      operands = List.copyOf(operands);
    }

    /** Whether it makes its two operands equal. */
    public boolean isEquation() {
      return operands.size() == 2 && callee.equals(Callee.UNIFY);
    }
  }

  /** {@code every}; always has a key. */
  public record Every(Variable key, Variable value, CoreTerm domain, List<CoreExpression> body)
      implements Ask {
    /** Copies the body. */
    public Every {
      body = List.copyOf(body);
    }
  }

  /** {@code not} of {@code rego.v2}. */
  public record Not(Operand operand) implements Ask {}

  /** {@code and} or {@code or}. */
  public record Logic(LogicOperator operator, Operand left, Operand right) implements Ask {}

  /**
   * A body inside a logical expression.
   *
   * @param braced whether it stands in braces and can have variables of its own
   */
  public record Operand(List<CoreExpression> body, boolean braced) {
    /** Copies the body. */
    public Operand {
      body = List.copyOf(body);
    }

    Operand withBody(List<CoreExpression> other) {
      return new Operand(other, braced);
    }
  }

  static CoreExpression unify(Variable left, CoreTerm right, List<Replacement> withs) {
    return new CoreExpression(
        new Invoke(Callee.UNIFY, List.of(new CoreTerm.Name(left, right.span()), right)),
        false,
        withs,
        Origin.GENERATED,
        right.span());
  }

  /** The expression as if it stood elsewhere. */
  CoreExpression at(Span other) {
    return new CoreExpression(ask, negated, withs, origin, other);
  }

  CoreExpression withAsk(Ask other) {
    return new CoreExpression(other, negated, withs, origin, span);
  }
}
