package org.policypack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A file to write a report to.
 *
 * @param form in which form
 * @param path the file, as it was given
 */
record ReportFile(ReportForm form, Path path) {
  /** Reads {@code FORM=FILE}. */
  static final class Converter implements ITypeConverter<ReportFile> {
    @Override
    public ReportFile convert(String words) {
      int equals = words.indexOf('=');
      if (equals < 1 || equals == words.length() - 1) {
        throw new TypeConversionException(
            "`" + words + "` is not FORM=FILE, such as sarif=policy.sarif.");
      }
      return new ReportFile(
          ReportForm.read(words.substring(0, equals)), Path.of(words.substring(equals + 1)));
    }
  }

  /** Looks before the work whether there can be such a file. */
  void refuseFolder(Path cwd) throws CommandFailedException {
    if (Files.isDirectory(cwd.resolve(path))) {
      throw CommandFailedException.usage(
          "cli.no-file", "`" + path + "` is a folder.", "Name a file after --report FORM=.");
    }
  }

  /** Writes beside the place and moves then, so that nobody reads half a report. */
  void write(Path cwd, String text) throws IOException {
    new NamedFile(cwd.resolve(path).toAbsolutePath(), path.toString()).write(text);
  }
}
