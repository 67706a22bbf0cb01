package org.policypack.cli;

import java.util.Arrays;
import java.util.List;
import org.policypack.diagnostic.SpellChecker;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The forms in which a gate tells what it found, spelt as on the command line. */
enum ReportForm {
  text,
  json,
  junit,
  sarif,
  github,
  gitlab,
  html;

  /** Reads a form; a misspelt one is told with the form that was probably meant. */
  static final class Converter implements ITypeConverter<ReportForm> {
    @Override
    public ReportForm convert(String word) {
      return read(word);
    }
  }

  static ReportForm read(String word) {
    List<String> known = Arrays.stream(values()).map(ReportForm::name).toList();
    if (!known.contains(word)) {
      throw new TypeConversionException(
          "there is no form `%s`.%s There are: %s."
              .formatted(word, SpellChecker.didYouMean(word, known), String.join(", ", known)));
    }
    return valueOf(word);
  }
}
