package org.policypack.cases;

import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Makes the tests of cases. Maven shows of a dynamic test no more than its number and its message,
 * so the message of a failure begins with the case.
 */
public final class CaseTest {
  private CaseTest() {}

  /** The test of a case that is a folder or a file; it is called by the last name of the path. */
  public static DynamicTest of(Path place, Executable check) {
    return of(place.getFileName().toString(), place.toString().replace('\\', '/'), check);
  }

  /**
   * The test of a case.
   *
   * @param name what the test is called
   * @param place where its author finds it
   */
  public static DynamicTest of(String name, String place, Executable check) {
    return DynamicTest.dynamicTest(name, () -> run(place, check));
  }

  private static void run(String place, Executable check) throws Throwable {
    try {
      check.execute();
    } catch (AssertionFailedError e) {
      String message = place + ": " + e.getMessage();
      throw e.isExpectedDefined()
          ? new AssertionFailedError(message, e.getExpected(), e.getActual(), e)
          : new AssertionFailedError(message, e);
    }
  }
}
