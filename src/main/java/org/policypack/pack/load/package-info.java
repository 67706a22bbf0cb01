/**
 * From files to packs: YAML with positions, the check against the published schema, the checks that
 * no schema can do, and the {@link org.policypack.pack.PolicyPack}.
 *
 * <p>Nothing here throws on bad files: every problem is a {@link
 * org.policypack.diagnostic.Diagnostic}, and all problems of a file are told at once.
 */
@NullMarked
package org.policypack.pack.load;

import org.jspecify.annotations.NullMarked;
