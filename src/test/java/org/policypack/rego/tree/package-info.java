@NullMarked
package org.policypack.rego.tree;

import org.jspecify.annotations.NullMarked;
