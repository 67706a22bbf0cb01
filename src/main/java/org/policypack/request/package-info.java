/**
 * Requests as JSON, read strictly: what two engines could read differently is refused before any
 * engine is asked.
 */
@NullMarked
package org.policypack.request;

import org.jspecify.annotations.NullMarked;
