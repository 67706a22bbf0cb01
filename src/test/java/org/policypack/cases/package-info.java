/** What all tests over folders and files of cases share. */
@NullMarked
package org.policypack.cases;

import org.jspecify.annotations.NullMarked;
