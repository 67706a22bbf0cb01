package org.policypack.rego.syntax;

import java.util.Optional;

/**
 * {@code value in collection} or {@code key, value in collection}, which is true or false.
 *
 * @param key the index or key that the value must have, if asked for
 */
public record Membership(Optional<Term> key, Term value, Term collection, Place place)
    implements Term {}
