/**
 * What a person is told about their files: diagnostics as values, collected, sorted, rendered once.
 */
@NullMarked
package org.policypack.diagnostic;

import org.jspecify.annotations.NullMarked;
