package org.policypack.rego.syntax;

import org.policypack.source.Span;

/** A part of a Rego module. Nodes are immutable and equal when they say the same. */
public sealed interface Node
    permits Module,
        PackageClause,
        Import,
        Rule,
        Rule.Head,
        Rule.Else,
        Expression,
        With,
        Statement,
        LogicOperand,
        Body,
        Term {
  /** Where the node was read; takes no part in comparison. */
  Place place();

  /** The text of the node, {@link Span#none()} when a program built it. */
  default Span span() {
    return place().span();
  }
}
