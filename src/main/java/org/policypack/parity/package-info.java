/**
 * Executed parity: every case on every engine, and the whole decisions compared, field by field.
 */
@NullMarked
package org.policypack.parity;

import org.jspecify.annotations.NullMarked;
