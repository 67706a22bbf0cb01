/**
 * Readiness packets: what is claimed of a policy before it decides live requests, and the validator
 * that believes nothing that it can compute.
 */
@NullMarked
package org.policypack.readiness;

import org.jspecify.annotations.NullMarked;
