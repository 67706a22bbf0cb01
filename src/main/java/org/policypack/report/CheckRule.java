package org.policypack.report;

/**
 * What a check asks for, as readers of reports group findings.
 *
 * @param id a stable name such as {@code pack.unknown-field}
 * @param summary a sentence that says what has to hold or what is wrong
 * @param help some sentences that say how to mend it
 */
public record CheckRule(String id, String summary, String help) {}
