package org.policypack.differential.packs;

import java.util.List;
import java.util.Optional;
import org.policypack.pack.PolicyPack;
import org.policypack.rego.emit.RegoEmitter;
import org.policypack.rego.emit.RegoExport;
import org.policypack.value.ObjectValue;
import org.policypack.value.Value;

/**
 * A pack with requests.
 *
 * @param yaml the pack's text
 * @param module its exported module
 * @param data its exported data
 * @param requests the requests; an empty one is none at all
 */
record Trial(
    PolicyPack pack, String yaml, String module, ObjectValue data, List<Optional<Value>> requests) {

  static Trial of(PolicyPack pack, String yaml, List<Optional<Value>> requests) {
    RegoExport export = RegoEmitter.emit(pack);
    return new Trial(pack, yaml, export.moduleText(), export.data(), List.copyOf(requests));
  }

  String regoPackage() {
    return pack.regoPackage();
  }

  Trial with(List<Optional<Value>> others) {
    return new Trial(pack, yaml, module, data, List.copyOf(others));
  }
}
