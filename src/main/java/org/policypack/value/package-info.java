/**
 * The values of JSON and Rego with their one comparison: the only thing that the engines share.
 *
 * <p>Equality and order are OPA's: numbers by their exact value, strings by code points, objects
 * and sets without regard to order.
 */
@NullMarked
package org.policypack.value;

import org.jspecify.annotations.NullMarked;
