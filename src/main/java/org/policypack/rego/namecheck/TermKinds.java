package org.policypack.rego.namecheck;

import org.policypack.rego.syntax.ArrayComprehension;
import org.policypack.rego.syntax.ArrayTerm;
import org.policypack.rego.syntax.Call;
import org.policypack.rego.syntax.Infix;
import org.policypack.rego.syntax.Membership;
import org.policypack.rego.syntax.ObjectComprehension;
import org.policypack.rego.syntax.ObjectTerm;
import org.policypack.rego.syntax.Ref;
import org.policypack.rego.syntax.Scalar;
import org.policypack.rego.syntax.SetComprehension;
import org.policypack.rego.syntax.SetTerm;
import org.policypack.rego.syntax.StringTerm;
import org.policypack.rego.syntax.TemplateString;
import org.policypack.rego.syntax.Term;
import org.policypack.rego.syntax.Var;

/** How messages of OPA name the kinds of terms. */
final class TermKinds {
  private TermKinds() {}

  static String name(Term term) {
    return switch (term) {
      case Scalar scalar -> scalar.value().kind().word();
      case StringTerm s -> "string";
      case TemplateString t -> "templatestring";
      case Var v -> "var";
      case Ref r -> "ref";
      case ArrayTerm a -> "array";
      case SetTerm s -> "set";
      case ObjectTerm o -> "object";
      case ArrayComprehension c -> "arraycomprehension";
      case SetComprehension c -> "setcomprehension";
      case ObjectComprehension c -> "objectcomprehension";
      case Call c -> "call";
      case Infix i -> "call";
      case Membership m -> "call";
    };
  }
}
