package org.policypack.parity;

import java.io.IOException;
import java.util.List;
import org.policypack.fixture.TestCase;

/** Something that decides requests. */
public interface DecisionEngine {
  /** What reports call it: {@code native}, {@code embedded-rego}, {@code opa}. */
  String name();

  /** Its version. */
  String version();

  /**
   * Decides the request of each case.
   *
   * @return as many answers, in the same order
   * @throws IOException where files cannot be read or written
   */
  List<EngineAnswer> decideAll(List<TestCase> cases) throws IOException;
}
