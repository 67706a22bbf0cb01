@NullMarked
package org.policypack.pack;

import org.jspecify.annotations.NullMarked;
