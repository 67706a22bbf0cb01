package org.policypack.engine;

import java.util.List;
import org.policypack.text.Address;
import org.policypack.text.Network;

/** {@code cidr}: a network of the list holds the address. */
record NetworkNode(Source<Address> subject, Source<List<Network>> networks) implements Node {
  @Override
  public boolean holds(Frame frame) {
    Address address = subject.get(frame);
    List<Network> list = networks.get(frame);
    if (address == null || list == null) {
      return false;
    }
    for (Network network : list) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
