package org.policypack.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.policypack.value.Value;

/** One policy, many threads: each gets the decisions that one thread alone gets. */
class ThreadSafetyTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 50;

  @Test
  void manyThreadsDecideAsOne() throws Exception {
    List<Callable<List<String>>> tasks = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (DecisionCase each : DecisionCase.all()) {
      CompiledPolicy policy = PolicyCompiler.compile(each.pack());
      List<Value> requests = new ArrayList<>();
      for (String request : each.requests()) {
        Value value = DecisionCase.read(request);
        if (value != null) {
          requests.add(value);
        }
      }
      alone.addAll(decide(policy, requests));
      tasks.add(() -> decide(policy, requests));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < ROUNDS; round++) {
        List<String> together = new ArrayList<>();
        for (Future<List<String>> decisions : pool.invokeAll(tasks)) {
          together.addAll(decisions.get());
        }
        assertEquals(alone, together);
      }
    }
  }

  private static List<String> decide(CompiledPolicy policy, List<Value> requests) {
    return requests.stream().map(request -> policy.explain(request).toString()).toList();
  }
}
