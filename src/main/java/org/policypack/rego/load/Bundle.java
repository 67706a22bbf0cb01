package org.policypack.rego.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.policypack.rego.syntax.Module;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * A bundle (OPA's {@code v1/bundle}).
 *
 * @param path the folder or archive it was read from
 * @param roots the paths below {@code data} that it owns, with slashes; one empty root means all
 */
record Bundle(String path, List<String> roots, List<Module> modules, ObjectValue data) {
  Bundle {
    roots = List.copyOf(roots);
    modules = List.copyOf(modules);
  }

  /** Checks that the bundle stays within its roots. */
  void check() throws LoadException {
    for (int i = 0; i < roots.size(); i++) {
      for (int j = i + 1; j < roots.size(); j++) {
        if (overlap(roots.get(i), roots.get(j))) {
          throw refused(
              "manifest has overlapped roots: '" + roots.get(i) + "' and '" + roots.get(j) + "'");
        }
      }
    }
    for (Module module : modules) {
      if (!contains(module.packagePath())) {
        throw refused(
            "manifest roots %s do not permit 'package %s' in module '%s'"
                .formatted(
                    shown(),
                    String.join(".", module.packagePath()),
                    module.span().source().name()));
      }
    }
    checkData(List.of(), data);
  }

  private void checkData(List<String> at, Value value) throws LoadException {
    if (contains(at)) {
      return;
    }
    String path = String.join("/", at);
    boolean above =
        roots.stream().anyMatch(root -> at.isEmpty() || (root + "/").startsWith(path + "/"));
    if (!(value instanceof ObjectValue object) || !above) {
      throw refused(
          "manifest roots %s do not permit data at path '/%s' (hint: check bundle directory structure)"
              .formatted(shown(), path));
    }
    for (Map.Entry<Value, Value> member : object.sorted().entrySet()) {
      List<String> below = new ArrayList<>(at);
      below.add(((StringValue) member.getKey()).text());
      checkData(below, member.getValue());
    }
  }

  private String shown() {
    return "[" + String.join(" ", roots) + "]";
  }

  private LoadException refused(String message) {
    return LoadException.of("load.bundle", "bundle " + path + ": " + message);
  }

  private boolean contains(List<String> segments) {
    return roots.stream().anyMatch(root -> contains(root, segments));
  }

  private static boolean contains(String root, List<String> segments) {
    List<String> own = Arrays.asList(root.split("/", -1));
    return root.isEmpty()
        || (own.size() <= segments.size() && own.equals(segments.subList(0, own.size())));
  }

  private static boolean overlap(String a, String b) {
    return contains(a, Arrays.asList(b.split("/", -1)))
        || contains(b, Arrays.asList(a.split("/", -1)));
  }

  /** Checks that no two bundles own the same place. */
  static void checkOverlap(List<Bundle> bundles) throws LoadException {
    TreeSet<String> names = new TreeSet<>();
    TreeSet<String> places = new TreeSet<>();
    for (int i = 0; i < bundles.size(); i++) {
      for (int j = i + 1; j < bundles.size(); j++) {
        compare(bundles.get(i), bundles.get(j), names, places);
      }
    }
    if (!names.isEmpty()) {
      throw LoadException.of(
          "load.bundle",
          "bundle activation failed: detected overlapping roots in manifests for these bundles: [%s] (%s)"
              .formatted(String.join(", ", names), String.join(", ", places)));
    }
  }

  private static void compare(Bundle a, Bundle b, TreeSet<String> names, TreeSet<String> places) {
    for (String one : a.roots) {
      for (String other : b.roots) {
        if (overlap(one, other)) {
          names.add(a.path);
          names.add(b.path);
          boolean first = one.compareTo(other) <= 0;
          places.add(
              one.equals(other)
                  ? "root " + one + " is in multiple bundles"
                  : (first ? one : other) + " overlaps " + (first ? other : one));
        }
      }
    }
  }

  /** Other data with this bundle's data in the places that it owns. */
  ObjectValue over(ObjectValue others) {
    ObjectValue rest = others;
    for (String root : roots) {
      rest = root.isEmpty() ? ObjectValue.EMPTY : without(rest, Arrays.asList(root.split("/", -1)));
    }
    DocumentTree tree = new DocumentTree();
    tree.add(rest);
    tree.add(data);
    return tree.build();
  }

  private static ObjectValue without(ObjectValue object, List<String> path) {
    Map<Value, Value> members = new LinkedHashMap<>(object.members());
    StringValue key = StringValue.of(path.getFirst());
    if (path.size() == 1) {
      members.remove(key);
    } else if (members.get(key) instanceof ObjectValue below) {
      members.put(key, without(below, path.subList(1, path.size())));
    }
    return ObjectValue.of(members);
  }
}
