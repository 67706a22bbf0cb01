package org.policypack.manifest;

/**
 * A place where a manifest does not say what is the case.
 *
 * @param place the path in the manifest, such as {@code exports[data.json].sha256}
 * @param recorded what the manifest says, as JSON, or {@code (missing)}
 * @param actual what was computed, as JSON, or {@code (missing)}
 */
public record ManifestChange(String place, String recorded, String actual) {}
