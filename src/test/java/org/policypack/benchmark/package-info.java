@NullMarked
package org.policypack.benchmark;

import org.jspecify.annotations.NullMarked;
