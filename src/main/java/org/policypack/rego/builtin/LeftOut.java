package org.policypack.rego.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.policypack.value.Value;

/**
 * Why builtin functions of OPA 1.22.2 are not here. Those that are no notation of the language are
 * declared all the same, so that {@code with} can replace them in tests.
 */
public enum LeftOut {
  NETWORK("it uses the network", "http.send", "net.lookup_ip_addr"),
  AWS("it signs requests to AWS, to be sent over the network", "providers.aws.sign_req"),
  GRAPHQL(
      "it needs a parser of GraphQL",
      "graphql.is_valid",
      "graphql.parse",
      "graphql.parse_and_verify",
      "graphql.parse_query",
      "graphql.parse_schema",
      "graphql.schema_is_valid"),
  CERTIFICATES(
      "it shows the inside of keys and certificates as Go's structures",
      "crypto.parse_private_keys",
      "crypto.x509.parse_and_verify_certificates",
      "crypto.x509.parse_and_verify_certificates_with_options",
      "crypto.x509.parse_certificate_request",
      "crypto.x509.parse_certificates",
      "crypto.x509.parse_keypair",
      "crypto.x509.parse_rsa_private_key"),
  LANGUAGE(
      "it is part of the language, which has a notation for it",
      "assign",
      "internal.print",
      "internal.template_string",
      "internal.test_case",
      "print");

  private final String reason;

  /** With blanks between them. */
  private final String names;

  LeftOut(String reason, String... names) {
    this.reason = reason;
    this.names = String.join(" ", names);
  }

  static void addTo(Builtins list) {
    for (LeftOut group : values()) {
      if (group != LANGUAGE) {
        group.names().forEach(name -> list.addQuick(name, new Refusal(group)));
      }
    }
  }

  /** What a function does that is not here: end the query. */
  record Refusal(LeftOut group) implements Builtin.Code {
    @Override
    public @Nullable Value call(Value[] arguments, CallContext context) {
      throw BuiltinException.halt(
          "this function is left out of policypack: "
              + group.reason()
              + "; nothing replaces it here by `with`");
    }
  }

  /** Why, as the rest of a sentence that starts with the name of the function. */
  public String reason() {
    return reason;
  }

  /** The dotted names of the functions. */
  public List<String> names() {
    return List.of(names.split(" ", -1));
  }

  /** Why a function is not here, or empty for one that is here or that OPA does not have. */
  public static Optional<LeftOut> find(String name) {
    return Stream.of(values()).filter(group -> group.names().contains(name)).findFirst();
  }
}
