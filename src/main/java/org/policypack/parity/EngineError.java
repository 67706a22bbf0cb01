package org.policypack.parity;

import java.util.Optional;
import org.policypack.value.Value;

/**
 * An engine that gave no decision on a request.
 *
 * @param engine its label
 * @param caseName the first case it gave none on
 * @param request the request of that case
 * @param message what it said
 * @param cases on how many cases it said that
 * @param command an {@code opa eval} of the exported files on this request, ready to paste
 */
public record EngineError(
    String engine,
    String caseName,
    Optional<Value> request,
    String message,
    int cases,
    String command) {}
