package org.policypack.cli;

import java.util.List;
import org.policypack.manual.ManPage.Entry;

/** The environment variables that a run heeds, for the manual; docs/cli.md says the same. */
final class Environment {
  static final List<Entry> ENTRIES =
      List.of(
          new Entry("POLICY_OPA", "OPAs to run, separated as in PATH."),
          new Entry("POLICY_REQUIRE_OPA=1", "A missing OPA is a failure."),
          new Entry(
              "POLICY_DEBUG=1", "Show the stack trace of an internal error, as --debug does."),
          new Entry(
              "POLICY_JAVA_OPTS", "More options for the JVM that the launcher starts: -Xmx4g."),
          new Entry(
              "SOURCE_DATE_EPOCH", "The time that `policy attest` tells, in seconds since 1970."),
          new Entry("JAVA_HOME", "The JDK to use, if it is 21 or newer."),
          new Entry("NO_COLOR", "Set to anything: no colours on a terminal either."));

  private Environment() {}
}
