package org.policypack.rego.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.policypack.source.Span;
import org.policypack.value.BooleanValue;

/**
 * A rule of any form.
 *
 * @param isDefault whether it is {@code default name := value}
 * @param body its condition; empty where it has none and so always holds
 * @param elses the branches tried in order when the body does not hold
 * @param before comment lines above it, METADATA blocks among them
 * @param behind the comment at the end of its last line, for a rule that stands on one line
 * @param adjoining whether it follows the rule above without a blank line; only rules on one line
 *     can, without comments between them, and the printer sees to that
 */
public record Rule(
    boolean isDefault,
    Head head,
    Optional<Body> body,
    List<Else> elses,
    List<Comment> before,
    Optional<String> behind,
    boolean adjoining,
    Place place)
    implements Node {
  /** Copies the lists and checks the parts of a default rule. */
  public Rule {
    elses = List.copyOf(elses);
    before = List.copyOf(before);
    if (isDefault && (body.isPresent() || !elses.isEmpty() || head.value().isEmpty())) {
      throw new IllegalArgumentException("a default rule has a value and nothing else");
    }
  }

  /** The same rule with comment lines above it. */
  public Rule withBefore(List<Comment> comments) {
    return new Rule(isDefault, head, body, elses, comments, behind, adjoining, place);
  }

  /** The same rule with a comment behind it. */
  public Rule withBehind(String comment) {
    return new Rule(
        isDefault, head, body, elses, before, Optional.of(" " + comment), adjoining, place);
  }

  /** The same rule directly below the one above it. */
  public Rule adjoined() {
    return new Rule(isDefault, head, body, elses, before, behind, true, place);
  }

  /** The same rule with one more branch. */
  public Rule withElse(Else branch) {
    List<Else> more = new ArrayList<>(elses);
    more.add(branch);
    return new Rule(isDefault, head, body, more, before, behind, adjoining, place);
  }

  /**
   * What a rule defines.
   *
   * @param name the rule's reference: a variable, or a path such as {@code amount["x.y"]} or {@code
   *     roles[user]}
   * @param arguments the parameters of a function; empty where it is none
   * @param layout how the parameters stand
   * @param key the item of a partial set ({@code name contains key})
   * @param value what the rule is; empty where it is {@code true}, and for partial sets
   */
  public record Head(
      Ref name,
      Optional<List<Term>> arguments,
      Layout layout,
      Optional<Term> key,
      Optional<Term> value,
      Place place)
      implements Node {
    /** Checks that a partial set has neither value nor arguments. */
    public Head {
      arguments = arguments.map(List::copyOf);
      if (key.isPresent() && (value.isPresent() || arguments.isPresent())) {
        throw new IllegalArgumentException("a partial set has neither value nor arguments");
      }
    }

    /** Whether the rule adds an item to a set. */
    public boolean isContains() {
      return key.isPresent();
    }

    /** Whether the rule is a function; without parameters it is none, as in OPA. */
    public boolean isFunction() {
      return arguments.isPresent() && !arguments.get().isEmpty();
    }
  }

  /**
   * {@code else := value if body}.
   *
   * @param value what the rule is in this branch; empty for {@code true}
   * @param body when; empty for always
   * @param before comment lines above it
   */
  public record Else(Optional<Term> value, Optional<Body> body, List<Comment> before, Place place)
      implements Node {
    /** Checks that it has a value or a body. */
    public Else {
      before = List.copyOf(before);
      if (value.isEmpty() && body.isEmpty()) {
        throw new IllegalArgumentException("an else has a value or a body");
      }
    }

    /** The word with its value. */
    public Span headSpan() {
      int end = value.map(v -> v.span().end()).orElse(span().start() + "else".length());
      return span().source().span(span().start(), end);
    }
  }

  /** Whether rules of one name define a document in any case, as far as OPA sees. */
  public static boolean surelyDefine(List<Rule> rules) {
    Rule first = rules.getFirst();
    if (first.head.isFunction()) {
      return false;
    }
    boolean isDefined = first.isDefault || first.head.isContains();
    return rules.size() == 1
        ? isDefined || first.isConstant()
        : isDefined || rules.stream().anyMatch(Rule::isDefault);
  }

  /** What is behind {@code else}, {@code not} and {@code with} counts for nothing here. */
  private boolean isConstant() {
    return body.map(Rule::isTrue).orElse(true) && head.value().map(Rule::isValue).orElse(true);
  }

  private static boolean isTrue(Body body) {
    return body.expressions().size() == 1
        && body.expressions().getFirst().statement() instanceof Statement.Holds holds
        && holds.term() instanceof Scalar scalar
        && scalar.value().equals(BooleanValue.TRUE);
  }

  private static boolean isValue(Term term) {
    return switch (term) {
      case Scalar scalar -> true;
      case StringTerm string -> true;
      case ArrayTerm array -> isGround(array);
      case SetTerm set -> isGround(set);
      case ObjectTerm object -> isGround(object);
      default -> false;
    };
  }

  private static boolean isGround(Term term) {
    return !(term instanceof TemplateString)
        && Parts.closures(term).isEmpty()
        && Parts.of(term).stream().allMatch(Rule::isGround);
  }
}
