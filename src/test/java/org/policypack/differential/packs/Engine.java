package org.policypack.differential.packs;

import java.io.IOException;
import java.util.List;

/** What decides the requests of trials. */
interface Engine {
  String name();

  /** The answers to the requests of each trial, in order. */
  List<List<Answer>> decide(List<Trial> trials) throws IOException;
}
