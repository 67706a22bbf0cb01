package org.policypack.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.policypack.report.LineDiff;

/** The folder of an export: written as a whole or not at all, and compared with what is there. */
final class ExportFolder {
  private static final String MODULE_ENDING = "_policy.rego";

  private final Path folder;
  private final String shown;

  /**
   * A folder, which need not exist.
   *
   * @param folder absolute
   * @param shown what people are told
   */
  ExportFolder(Path folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * Looks before a long proof whether files could be written here at all.
   *
   * @throws CommandFailedException if there is no folder but a file, or nobody may write there
   */
  void refuseUnwritable() throws CommandFailedException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw CommandFailedException.usage(
          "cli.no-folder", "`" + shown + "` is not a folder.", "Name a folder, or a new name.");
    }
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw CommandFailedException.usage(
          "cli.no-folder",
          "Nothing can be written to `" + shown + "`.",
          "Name a folder that you may write to with --output-dir.");
    }
  }

  /**
   * Writes all files beside their places first and moves them then, so that a failure leaves what
   * was there. Files of other names stay.
   *
   * @param files the text of each file by its name
   * @throws CommandFailedException if there is no folder but a file, or the folder holds the export
   *     of another package
   */
  void write(Map<String, String> files) throws CommandFailedException, IOException {
    refuseUnwritable();
    refuseOtherPackages(files);
    Files.createDirectories(folder);
    List<String> written = new ArrayList<>();
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        written.add(file.getKey());
        Files.writeString(beside(file.getKey()), file.getValue());
      }
      for (String name : files.keySet()) {
        Files.move(beside(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (String name : written) {
        Files.deleteIfExists(beside(name));
      }
    }
  }

  private Path beside(String name) {
    return folder.resolve("." + name + ".new-" + ProcessHandle.current().pid());
  }

  /** The data of two packages cannot share one data.json, nor one manifest. */
  private void refuseOtherPackages(Map<String, String> files)
      throws CommandFailedException, IOException {
    for (String module : modules()) {
      if (!files.containsKey(module)) {
        throw CommandFailedException.usage(
            "export.other-package",
            "`" + shown + "` holds the export of another package: `" + module + "`.",
            "Export each pack into a folder of its own, or delete that export first.");
      }
    }
  }

  private List<String> modules() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(MODULE_ENDING))
          .sorted()
          .toList();
    }
  }

  /** The absolute path. */
  Path path() {
    return folder;
  }

  /** What people are told. */
  @Override
  public String toString() {
    return shown;
  }

  /** The same texts by the paths that people are told. */
  Map<String, String> shown(Map<String, String> files) {
    Map<String, String> paths = new LinkedHashMap<>();
    files.forEach((name, text) -> paths.put(shown(name), text));
    return paths;
  }

  private String shown(String name) {
    return shown + "/" + name;
  }

  /**
   * Compares the folder with what an export would write.
   *
   * @param files the text of each file by its name
   * @return the files that differ, those first that should be there
   */
  List<FileDifference> differences(Map<String, String> files) throws IOException {
    List<FileDifference> differences = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      difference(file.getKey(), file.getValue()).ifPresent(differences::add);
    }
    for (String module : modules()) {
      if (!files.containsKey(module)) {
        String text = "Only in " + shown + ": " + module + "\n";
        differences.add(FileDifference.whole(shown(module), text));
      }
    }
    return differences;
  }

  private Optional<FileDifference> difference(String name, String expected) throws IOException {
    Path file = folder.resolve(name);
    String path = shown(name);
    if (!Files.isRegularFile(file)) {
      return Optional.of(FileDifference.whole(path, "Missing: " + path + "\n"));
    }
    byte[] bytes = Files.readAllBytes(file);
    if (Arrays.equals(bytes, expected.getBytes(StandardCharsets.UTF_8))) {
      return Optional.empty();
    }
    String there = new String(bytes, StandardCharsets.UTF_8);
    String diff = LineDiff.unified(path, there, path + " (exported now)", expected);
    return Optional.of(
        diff.isEmpty()
            ? FileDifference.whole(path, "Not UTF-8: " + path + "\n")
            : FileDifference.of(path, diff, there, expected));
  }
}
