/** What an export is: digests, versions and where everything came from. */
@NullMarked
package org.policypack.manifest;

import org.jspecify.annotations.NullMarked;
