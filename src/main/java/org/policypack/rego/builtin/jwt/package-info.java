/**
 * Keys and signatures of JSON web tokens (RFC 7515, 7517, 7518, 8037), with the JDK's own means.
 */
@NullMarked
package org.policypack.rego.builtin.jwt;

import org.jspecify.annotations.NullMarked;
