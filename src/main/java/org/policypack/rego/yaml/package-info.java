/** YAML as OPA reads and writes it. */
@NullMarked
package org.policypack.rego.yaml;

import org.jspecify.annotations.NullMarked;
