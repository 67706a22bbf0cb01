@NullMarked
package org.policypack.request;

import org.jspecify.annotations.NullMarked;
