package org.policypack.diagnostic;

/** How diagnostics look. Colours are those of ECMA-48, which every terminal has had for decades. */
public enum Style {
  /** Text alone, for files, pipes and programs. */
  PLAIN,
  /** With colours, for a person at a terminal. */
  COLOURED;

  private static final String RED = "1;31";
  private static final String YELLOW = "1;33";
  private static final String BOLD = "1";
  private static final String FAINT = "2";

  /** What shows how bad a diagnostic is. */
  String level(Level level, String text) {
    return switch (level) {
      case ERROR -> in(RED, text);
      case WARNING -> in(YELLOW, text);
    };
  }

  /** What is read first. */
  String strong(String text) {
    return in(BOLD, text);
  }

  /** What only guides the eye. */
  String faint(String text) {
    return in(FAINT, text);
  }

  private String in(String code, String text) {
    return switch (this) {
      case PLAIN -> text;
      case COLOURED -> "\u001b[" + code + "m" + text + "\u001b[0m";
    };
  }
}
