package org.policypack.cli;

import java.util.function.Supplier;
import org.policypack.report.GateReport;
import org.policypack.report.format.GatePage;

/**
 * What a gate came to, in the forms that are made only where somebody asks for them.
 *
 * @param exitCode the same for every form
 * @param json the documented JSON of the command
 * @param report what was found, for all other forms
 * @param page the page for people
 */
record Verdict(
    ExitCode exitCode, Supplier<String> json, Supplier<GateReport> report, Supplier<String> page) {
  /** A verdict whose page is made from the report. */
  Verdict(ExitCode exitCode, Supplier<String> json, Supplier<GateReport> report) {
    this(exitCode, json, report, () -> GatePage.render(report.get()));
  }
}
