package org.policypack.cli;

/**
 * One line on the terminal that says what a long run is at. Where nobody watches there is none, so
 * logs and files hold results only.
 */
final class Progress {
  /** To the start of the line, and erase it: ECMA-48, EL. */
  private static final String ERASE = "\r\u001b[K";

  private final Surroundings surroundings;
  private boolean shown;

  Progress(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Shows a step in place of the one before.
   *
   * @param step from 1 on
   * @param steps how many there are
   * @param what is done in it
   */
  void show(int step, int steps, String what) {
    if (surroundings.watched()) {
      String count = steps == 1 ? "" : "[" + step + "/" + steps + "] ";
      surroundings.err().print(ERASE + count + what + " ...");
      surroundings.err().flush();
      shown = true;
    }
  }

  /** Takes the line away, so that something can be printed in its place. */
  void erase() {
    if (shown) {
      surroundings.err().print(ERASE);
      surroundings.err().flush();
      shown = false;
    }
  }
}
