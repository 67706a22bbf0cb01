package org.policypack.rego.builtin.jwt;

import java.security.Key;

/**
 * A key for tokens.
 *
 * @param algorithm the only algorithm that it is for, such as {@code RS256}, or empty for any
 * @param id its name in its set, or empty
 * @param key a public, private or secret key
 */
public record TokenKey(String algorithm, String id, Key key) {}
