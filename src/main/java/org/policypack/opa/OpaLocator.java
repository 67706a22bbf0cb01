package org.policypack.opa;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds OPA. In this order: the paths that the caller names, the system property {@value
 * #PROPERTY}, the environment variable {@value #VARIABLE}, the newest {@code opa-<version>} under
 * {@code .tools} of the project, the {@code PATH}. The property and the variable may list several,
 * separated as the platform separates paths.
 */
public final class OpaLocator {
  /** The system property that names one OPA or several. */
  public static final String PROPERTY = "policy.opa";

  /** The environment variable that names one OPA or several. */
  public static final String VARIABLE = "POLICY_OPA";

  private final Path project;
  private final @Nullable String property;
  private final Map<String, String> environment;

  private OpaLocator(Path project, @Nullable String property, Map<String, String> environment) {
    this.project = project;
    this.property = property;
    this.environment = Map.copyOf(environment);
  }

  /**
   * A locator that sees this process's properties and environment.
   *
   * @param project the folder that may hold {@code .tools}
   */
  public static OpaLocator ofProcess(Path project) {
    return new OpaLocator(project, System.getProperty(PROPERTY), System.getenv());
  }

  /** A locator that sees the property and the environment that the caller gives. */
  public static OpaLocator of(
      Path project, @Nullable String property, Map<String, String> environment) {
    return new OpaLocator(project, property, environment);
  }

  /**
   * Finds OPA; runs {@code opa version} of each candidate that it returns.
   *
   * @param explicit the paths that the caller names; where there are any, nothing else is looked at
   * @return a result for each path that somebody named; else exactly one result
   */
  public List<OpaSearch> locate(List<Path> explicit) {
    List<Path> named = !explicit.isEmpty() ? explicit : namedElsewhere();
    return named.isEmpty() ? List.of(search()) : named.stream().map(OpaLocator::named).toList();
  }

  private List<Path> namedElsewhere() {
    return Stream.of(Optional.ofNullable(property), Optional.ofNullable(environment.get(VARIABLE)))
        .flatMap(Optional::stream)
        .filter(Predicate.not(String::isBlank))
        .findFirst()
        .map(OpaLocator::split)
        .orElse(List.of());
  }

  private OpaSearch search() {
    List<String> refused = new ArrayList<>();
    for (Path candidate : candidates()) {
      switch (named(candidate)) {
        case OpaSearch.Found found -> {
          return found;
        }
        case OpaSearch.Unusable unusable -> refused.add(candidate + ": " + unusable.reason());
        case OpaSearch.NotFound missing -> refused.add(missing.reason());
      }
    }
    return new OpaSearch.NotFound(
        refused.isEmpty() ? "no opa in .tools or on the PATH" : String.join("; ", refused));
  }

  private List<Path> candidates() {
    List<Path> onPath =
        split(environment.getOrDefault("PATH", "")).stream().map(p -> p.resolve("opa")).toList();
    return Stream.of(installed(), onPath)
        .flatMap(Collection::stream)
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .toList();
  }

  /** The OPAs that {@code scripts/install-opa} put into the project, the newest first. */
  private List<Path> installed() {
    Path tools = project.resolve(".tools");
    if (!Files.isDirectory(tools)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(tools)) {
      return folders
          .filter(folder -> versionInName(folder).isPresent())
          .sorted(Comparator.comparing((Path p) -> versionInName(p).orElseThrow()).reversed())
          .map(folder -> folder.resolve("opa"))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<OpaVersion> versionInName(Path folder) {
    String name = folder.getFileName().toString();
    return name.startsWith("opa-") ? OpaVersion.parse(name.substring(4)) : Optional.empty();
  }

  private static OpaSearch named(Path path) {
    if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
      return new OpaSearch.Unusable(path, "no program is there");
    }
    return switch (OpaProcess.version(path)) {
      case OpaRun.Ended ended ->
          toldVersion(ended.output())
              .<OpaSearch>map(version -> judged(path, version))
              .orElse(new OpaSearch.Unusable(path, "`opa version` names no version"));
      case OpaRun.NotEnded failed -> new OpaSearch.Unusable(path, failed.reason());
    };
  }

  private static OpaSearch judged(Path path, OpaVersion version) {
    return version.isSupported()
        ? new OpaSearch.Found(new OpaBinary(path.toAbsolutePath().normalize(), version))
        : new OpaSearch.Unusable(
            path, "is OPA " + version + ", but needed is " + OpaVersion.SUPPORTED_RANGE);
  }

  private static Optional<OpaVersion> toldVersion(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith("Version:"))
        .findFirst()
        .flatMap(line -> OpaVersion.parse(line.substring("Version:".length())));
  }

  private static List<Path> split(String paths) {
    return Arrays.stream(paths.split(File.pathSeparator))
        .filter(Predicate.not(String::isBlank))
        .map(Path::of)
        .toList();
  }
}
