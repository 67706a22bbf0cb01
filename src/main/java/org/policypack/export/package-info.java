/** Makes the files of an export, all of them or none, and compares them with what is on disk. */
@NullMarked
package org.policypack.export;

import org.jspecify.annotations.NullMarked;
