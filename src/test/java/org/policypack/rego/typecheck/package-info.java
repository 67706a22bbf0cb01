@NullMarked
package org.policypack.rego.typecheck;

import org.jspecify.annotations.NullMarked;
