/** Elements and texts as values, written as markup that no text can break out of. */
@NullMarked
package org.policypack.report.markup;

import org.jspecify.annotations.NullMarked;
