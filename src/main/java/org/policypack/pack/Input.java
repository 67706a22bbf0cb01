package org.policypack.pack;

import java.util.Optional;
import org.policypack.source.Span;

/**
 * A declared attribute of the request, or a declared field of the objects in an array.
 *
 * @param path where it is, from the request, or from the object for a field
 * @param type what it is
 * @param required whether a request without it is invalid
 * @param description what it means, for people and editors
 * @param span where it is declared
 */
public record Input(
    AttributePath path,
    AttributeType type,
    boolean required,
    Optional<String> description,
    Span span) {}
