package org.policypack.cli;

import java.util.Arrays;
import java.util.List;
import org.policypack.diagnostic.SpellChecker;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The packs that somebody can start from. Each but the first is a small one of a kind that ships.
 */
enum PackTemplate {
  /** Who may deploy where. */
  DEPLOYMENTS("deployments"),
  /** What an AI coding agent may do, as in cavra-ai-agent-baseline. */
  AI_AGENT("ai-agent"),
  /** Which tasks an agent platform accepts, as in task-guard. */
  AGENT_TASKS("agent-tasks"),
  /** Who may call which language model, as in llm-access. */
  LLM_ACCESS("llm-access"),
  /** Which doors are opened for whom, as in building-safety. */
  BUILDING_ACCESS("building-access"),
  /** What tenants may do with their data, as in tenant-governance. */
  TENANTS("tenants");

  private final String word;

  PackTemplate(String word) {
    this.word = word;
  }

  /** The files of the pack, with slashes. */
  List<String> files() {
    return List.of("pack.yaml", "tests/" + word + ".yaml");
  }

  /** The word on the command line, which is also the name of the folder of resources. */
  @Override
  public String toString() {
    return word;
  }

  /** Reads the word. */
  static final class Converter implements ITypeConverter<PackTemplate> {
    @Override
    public PackTemplate convert(String text) {
      return Arrays.stream(values())
          .filter(template -> template.word.equals(text))
          .findFirst()
          .orElseThrow(() -> unknown(text));
    }

    private static TypeConversionException unknown(String text) {
      List<String> words = Arrays.stream(values()).map(PackTemplate::toString).toList();
      return new TypeConversionException(
          "There is no template `%s`.%s There are: %s."
              .formatted(text, SpellChecker.didYouMean(text, words), String.join(", ", words)));
    }
  }
}
