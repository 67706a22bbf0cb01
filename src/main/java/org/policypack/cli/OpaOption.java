package org.policypack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.policypack.opa.OpaLocator;
import org.policypack.opa.OpaSearch;
import picocli.CommandLine.Option;

/** The real OPA that a command runs. */
final class OpaOption {
  @Option(
      names = "--opa",
      paramLabel = "PATH",
      description =
          "An OPA to run; give it several times for several. Default: those of POLICY_OPA, else"
              + " the one of scripts/install-opa, else the one on the PATH.")
  private final List<Path> opas = new ArrayList<>();

  @Option(names = "--require-opa", description = "Fail where no OPA ran.")
  private boolean required;

  /** Whether the gate holds only if OPA ran. */
  boolean isRequired(Surroundings surroundings) {
    return required
        || surroundings.environment().getOrDefault("POLICY_REQUIRE_OPA", "").equals("1");
  }

  /**
   * Looks for the OPAs.
   *
   * @throws CommandFailedException if one that the command line names cannot be used
   */
  List<OpaSearch> search(Surroundings surroundings) throws CommandFailedException {
    Path project = surroundings.home().orElse(surroundings.cwd());
    List<Path> named = opas.stream().map(surroundings.cwd()::resolve).toList();
    List<OpaSearch> found = OpaLocator.of(project, null, surroundings.environment()).locate(named);
    for (int i = 0; i < named.size(); i++) {
      if (found.get(i) instanceof OpaSearch.Unusable unusable) {
        throw CommandFailedException.usage(
            "cli.no-opa",
            "`" + opas.get(i) + "` cannot be used: " + unusable.reason() + ".",
            "Name the program of an OPA with --opa; `scripts/install-opa` gets one.");
      }
    }
    return found;
  }
}
