package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.policypack.pack.ReservedNames;
import org.policypack.pack.load.PackSchema;
import org.policypack.resource.TextResource;

/** Writes the pack that somebody starts from: small, commented, valid, with tests that pass. */
final class FirstPack {
  /** What editors complete and explain with; each file names it in its first lines. */
  private static final String SCHEMA = "policypack.schema.json";

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final PackTemplate template;
  private final Path folder;
  private final String shown;

  private FirstPack(PackTemplate template, Path folder, String shown) {
    this.template = template;
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * A pack in a folder, whose name becomes the pack's id.
   *
   * @param folder absolute, or relative to {@code cwd}
   * @throws CommandFailedException unless the name can be an id
   */
  static FirstPack in(Path cwd, Path folder, PackTemplate template) throws CommandFailedException {
    FirstPack pack = new FirstPack(template, cwd.resolve(folder).normalize(), folder.toString());
    if (!ID.matcher(pack.id()).matches()) {
      throw CommandFailedException.usage(
          "cli.pack-id",
          "The folder's name `" + pack.id() + "` cannot be the id of a pack.",
          "Choose a folder whose name has lower-case letters, digits and hyphens only.");
    }
    return pack;
  }

  /** The id of the pack, which is the folder's name. */
  String id() {
    return String.valueOf(folder.getFileName());
  }

  /**
   * Writes all files beside the folder and moves them into place in one step.
   *
   * @throws CommandFailedException if the folder holds anything already
   */
  void write() throws CommandFailedException, IOException {
    refuseToOverwrite();
    Path beside = folder.resolveSibling("." + id() + ".new-" + ProcessHandle.current().pid());
    try {
      for (String file : template.files()) {
        Path target = beside.resolve(file);
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, editorLines(file) + fill(text(file)));
      }
      Files.writeString(beside.resolve(SCHEMA), PackSchema.text());
      Files.deleteIfExists(folder);
      Files.move(beside, folder);
    } finally {
      delete(beside);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void refuseToOverwrite() throws CommandFailedException, IOException {
    boolean free = !Files.exists(folder) || (Files.isDirectory(folder) && isEmpty(folder));
    if (!free) {
      throw CommandFailedException.usage(
          "cli.exists",
          "`" + shown + "` exists already.",
          "Name a new folder, or one that is empty.");
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }

  private String fill(String template) {
    return template.replace("{{id}}", id()).replace("{{package}}", regoPackage());
  }

  /** A Rego package of the id: its words joined by `_`, with a word before it where Rego wants. */
  private String regoPackage() {
    String words = id().replace('-', '_');
    boolean free =
        Character.isLetter(words.charAt(0)) && ReservedNames.packageSegmentProblem(words) == null;
    return free ? words : "pack_" + words;
  }

  /** VS Code heeds the first line (its YAML extension), IntelliJ the second. */
  private static String editorLines(String file) {
    String schema = file.contains("/") ? "../" + SCHEMA : SCHEMA;
    return "# yaml-language-server: $schema=" + schema + "\n# $schema: " + schema + "\n";
  }

  private String text(String file) {
    return TextResource.read(FirstPack.class, "templates/" + template + "/" + file);
  }
}
