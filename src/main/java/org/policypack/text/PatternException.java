package org.policypack.text;

/** A glob or a command that is not well formed. */
public final class PatternException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * Says what is wrong and where.
   *
   * @param message one sentence for the author of the pattern
   * @param offset where it is wrong, in UTF-16 units from the start of the pattern
   */
  public PatternException(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** What is wrong: one sentence for the author of the pattern. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Where it is wrong, in UTF-16 units from the start of the pattern. */
  public int offset() {
    return offset;
  }
}
