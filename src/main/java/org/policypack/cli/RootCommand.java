package org.policypack.cli;

import org.policypack.manifest.ToolVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The words {@code policy --help} and {@code policy --version}; the commands stand under it. */
@Command(
    name = "policy",
    description = "Policy as code: YAML packs in, decisions and Rego for OPA out.",
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "`policy COMMAND --help` shows the options of a command, with an example.",
      "",
      "Exit codes: 0 fine, 1 internal error, 2 wrong usage, 3 invalid pack, 4 a gate failed."
    })
final class RootCommand {
  /** What {@code policy --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"policypack " + ToolVersion.current()};
    }
  }
}
