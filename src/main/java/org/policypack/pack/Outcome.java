package org.policypack.pack;

/**
 * What a rule gives when it decides; also what {@code default} and {@code invalid_input} give.
 * Everything is filled in: a pack that leaves out the severity or the reason gets the language's
 * own.
 */
public record Outcome(
    Effect effect, Severity severity, ReasonTemplate reason, Obligations obligations) {}
