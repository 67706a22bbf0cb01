@NullMarked
package org.policypack.engine;

import org.jspecify.annotations.NullMarked;
