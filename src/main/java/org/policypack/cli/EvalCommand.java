package org.policypack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.eval.EvaluationOptions;
import org.policypack.rego.eval.Observer;
import org.policypack.rego.load.DataText;
import org.policypack.rego.query.QueryRenderer;
import org.policypack.rego.query.QueryRenderer.Format;
import org.policypack.rego.query.QueryReport;
import org.policypack.rego.query.QueryRequest;
import org.policypack.rego.query.QueryService;
import org.policypack.value.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy eval}: {@code opa eval} on the embedded engine. */
@Command(
    name = "eval",
    description = "Evaluate a Rego query, as `opa eval` does, without OPA.",
    footer = {
      "",
      "Prints what `opa eval` prints, with its exit codes: 0 also where the query is undefined,",
      "1 where --fail or --fail-defined says so, 2 for errors.",
      "",
      "Examples:",
      "  policy eval 'x := 1; y := 2; x < y'",
      "  policy eval -d policy.rego -d data.json -i input.json data.example.allow",
      "  policy eval -b bundle.tar.gz -i input.yaml -f raw data.example.allow"
    })
final class EvalCommand extends PolicyCommand {
  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "The query.")
  private @Nullable String query;

  @Option(
      names = {"-d", "--data"},
      paramLabel = "PATH",
      description =
          "Modules and data: a file (.rego, .json, .yaml, .tar.gz) or a folder. Repeatable;"
              + " with a place in front, as in a.b:file.json, its data stands there.")
  private List<String> data = new ArrayList<>();

  @Option(
      names = {"-b", "--bundle"},
      paramLabel = "PATH",
      description = "A bundle: a folder or a .tar.gz. Repeatable.")
  private List<String> bundles = new ArrayList<>();

  @Mixin private final IgnoreOption ignored = new IgnoreOption();

  @Option(
      names = {"-i", "--input"},
      paramLabel = "FILE",
      description = "The input, as JSON or YAML.")
  private @Nullable String input;

  @Option(
      names = {"-I", "--stdin-input"},
      description = "Read the input from the standard input.")
  private boolean stdinInput;

  @Option(names = "--stdin", description = "Read the query from the standard input.")
  private boolean stdinQuery;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORM",
      description = "json (as usual), values, bindings, pretty, raw, discard")
  private Format format = Format.json;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      description = "The package whose rules the query sees by name.")
  private @Nullable String packageName;

  @Option(
      names = "--import",
      paramLabel = "PATH",
      description = "Import a path, such as data.example. Repeatable.")
  private List<String> imports = new ArrayList<>();

  @Option(
      names = "--strict-builtin-errors",
      description = "End with the first error of a builtin function.")
  private boolean strictErrors;

  @Option(
      names = {"-S", "--strict"},
      description = "Refuse what is deprecated or that nothing uses.")
  private boolean strict;

  @Option(names = "--fail", description = "Exit code 1 where the query is undefined.")
  private boolean fail;

  @Option(names = "--fail-defined", description = "Exit code 1 where the query is defined.")
  private boolean failDefined;

  @Mixin private final SchemaOption schema = new SchemaOption();
  @Mixin private final LanguageOptions language = new LanguageOptions();
  @Mixin private final LimitOptions limits = new LimitOptions();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "End the query after a time such as 500ms, 5s or 1m30s.")
  private String timeout = "0";

  EvalCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  ExitCode run() throws CommandFailedException, IOException {
    check((query == null) == stdinQuery, "Give a query, or --stdin, but not both.");
    check(!(stdinQuery && stdinInput), "--stdin and --stdin-input exclude each other.");
    check(input == null || !stdinInput, "--input and --stdin-input exclude each other.");
    check(!fail || !failDefined, "--fail and --fail-defined exclude each other.");
    language.check();
    return switch (QueryService.run(request())) {
      case QueryReport.Answered answered -> {
        print(QueryRenderer.solutions(answered.solutions(), format));
        yield (answered.solutions().isEmpty() ? fail : failDefined)
            ? ExitCode.UNWANTED_ANSWER
            : ExitCode.FINE;
      }
      case QueryReport.Failed failed -> {
        tell(failed);
        yield ExitCode.WRONG_USAGE;
      }
    };
  }

  private static void check(boolean holds, String message) throws CommandFailedException {
    if (!holds) {
      throw CommandFailedException.usage(
          "cli.usage", message, "`policy eval --help` says what there is.");
    }
  }

  private QueryRequest request() throws CommandFailedException, IOException {
    EvaluationOptions options =
        EvaluationOptions.ofCommand()
            .withLimits(limits.within(timeout))
            .observedBy(
                new Observer() {
                  @Override
                  public void print(String line) {
                    surroundings().err().print(line + "\n");
                  }
                });
    return new QueryRequest(
        surroundings().cwd(),
        data,
        bundles,
        ignored.names(),
        query == null ? read() : query,
        Optional.ofNullable(packageName),
        imports,
        strict,
        schema.schemas(surroundings().cwd()),
        input(),
        strictErrors ? options.strict() : options);
  }

  private String read() throws IOException {
    return new String(surroundings().in().readAllBytes(), StandardCharsets.UTF_8);
  }

  private Optional<Value> input() throws CommandFailedException, IOException {
    if (stdinInput) {
      return Optional.of(parsed(surroundings().in().readAllBytes()));
    }
    if (input == null) {
      return Optional.empty();
    }
    String name = input.startsWith("file://") ? input.substring("file://".length()) : input;
    Path file = surroundings().cwd().resolve(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw CommandFailedException.usage(
          "cli.no-such-file",
          "There is no readable file `" + input + "`.",
          "Give a file of JSON or YAML with --input, or use --stdin-input.");
    }
    return Optional.of(parsed(Files.readAllBytes(file)));
  }

  private static Value parsed(byte[] bytes) throws CommandFailedException {
    DataText.Result result = DataText.input(bytes);
    if (!result.problem().isEmpty()) {
      throw CommandFailedException.usage(
          "eval.input",
          "unable to parse input: " + result.problem(),
          "An input is one value of JSON or YAML.");
    }
    return result.value();
  }

  private void tell(QueryReport.Failed failed) {
    switch (format) {
      case json -> print(QueryRenderer.errors(failed));
      case discard -> print(QueryRenderer.sortedErrors(failed));
      case values, bindings, pretty, raw -> diagnose(failed.diagnostics());
    }
  }
}
