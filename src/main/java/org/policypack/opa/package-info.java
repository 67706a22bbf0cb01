/**
 * The real OPA as a process: finding one, asking it many questions at once, checking and formatting
 * modules with it.
 */
@NullMarked
package org.policypack.opa;

import org.jspecify.annotations.NullMarked;
