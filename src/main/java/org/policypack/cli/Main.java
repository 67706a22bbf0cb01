package org.policypack.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the process starts, and the one place where it exits. */
public final class Main {
  /** The folder of the installation; the launcher sets it. */
  private static final String HOME = "policy.home";

  /** Set to {@code err} by the launcher, which can tell whether the error stream is a terminal. */
  private static final String TERMINAL = "policy.terminal";

  /** Where the locale has no letters for it, the JVM replaces those of the folder's name. */
  private static final String UNREADABLE_FOLDER =
      "error[cli.locale]: The current folder has a name that this locale cannot read.\n"
          + " hint: Set LC_ALL=C.UTF-8 or another locale with UTF-8.";

  private Main() {}

  /** Runs the command line on the process's own streams, folder and environment. */
  public static void main(String[] args) {
    StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Surroundings surroundings =
        new Surroundings(
            new FileInputStream(FileDescriptor.in),
            new PrintStream(output, false, StandardCharsets.UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Optional.ofNullable(System.getProperty(HOME)).map(Path::of),
            "err".equals(System.getProperty(TERMINAL)));
    if (!Files.isDirectory(surroundings.cwd())) {
      surroundings.err().println(UNREADABLE_FOLDER);
      System.exit(ExitCode.WRONG_USAGE.code());
    }
    System.exit(output.judge(PolicyCli.run(surroundings, args), surroundings.err()));
  }
}
