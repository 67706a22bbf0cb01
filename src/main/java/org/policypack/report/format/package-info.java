/** What a gate found, in the forms that pipelines, editors and people read. */
@NullMarked
package org.policypack.report.format;

import org.jspecify.annotations.NullMarked;
