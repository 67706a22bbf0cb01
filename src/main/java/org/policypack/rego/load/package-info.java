/**
 * What OPA reads from files: {@code .rego}, JSON, YAML, folders and bundles become modules and one
 * data document. All problems of all files are collected; nothing throws but for I/O that no file
 * is to blame for.
 */
@NullMarked
package org.policypack.rego.load;

import org.jspecify.annotations.NullMarked;
