/**
 * Signatures over files: DSSE envelopes (Dead Simple Signing Envelope 1.0) with Ed25519 keys in PEM
 * files, by the JDK's own cryptography.
 */
@NullMarked
package org.policypack.dsse;

import org.jspecify.annotations.NullMarked;
