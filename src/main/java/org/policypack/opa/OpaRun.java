package org.policypack.opa;

/** What a run of the program gave. */
public sealed interface OpaRun {
  /**
   * It ended by itself.
   *
   * @param exitCode 0 where it did what it should
   * @param output what it wrote to standard output
   * @param errors what it wrote to standard error
   */
  record Ended(int exitCode, String output, String errors) implements OpaRun {}

  /** It could not be started, or was stopped because it took too long. */
  record NotEnded(String reason) implements OpaRun {}
}
