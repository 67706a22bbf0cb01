package org.policypack.rego.builtin.schema;

/**
 * What a value does wrong.
 *
 * @param type what kind of failure it is, such as {@code invalid_type}
 * @param field the place in the value, with dots between its parts; {@code (Root)} for all of it
 * @param description what is wrong, as a sentence
 */
public record Failure(String type, String field, String description) {}
