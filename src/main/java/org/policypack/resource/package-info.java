/** The texts that come with the program: tables, schemas, styles and templates. */
@NullMarked
package org.policypack.resource;

import org.jspecify.annotations.NullMarked;
