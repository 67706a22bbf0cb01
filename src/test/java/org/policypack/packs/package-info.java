/** The packs that ship, loaded and decided as they are. */
@NullMarked
package org.policypack.packs;

import org.jspecify.annotations.NullMarked;
