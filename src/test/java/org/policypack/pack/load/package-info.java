@NullMarked
package org.policypack.pack.load;

import org.jspecify.annotations.NullMarked;
