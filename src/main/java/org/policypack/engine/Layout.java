package org.policypack.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.AttributePath;
import org.policypack.pack.AttributeType;
import org.policypack.pack.Input;
import org.policypack.value.ArrayValue;
import org.policypack.value.ObjectValue;
import org.policypack.value.StringValue;
import org.policypack.value.Value;

/**
 * Where the attributes of a request, or the fields of an object in an array, go in a {@link Frame},
 * and the checks that put them there.
 *
 * <p>The checks stand in the order of the language: each attribute as declared, before it the
 * objects on the way to it, the shortest first; after it its elements, and then each field over all
 * of them. An object on the way to several attributes is checked once, where it is first needed:
 * checked again it would pass again.
 */
final class Layout {
  /** The slot of the object that holds everything. */
  private static final int ROOT = 0;

  private final String prefix;
  private final List<ReadStep> steps = new ArrayList<>();
  private final Map<AttributePath, Integer> slots = new HashMap<>();
  private final Map<AttributePath, Layout> elements = new HashMap<>();
  private int size = ROOT + 1;

  private Layout(String prefix) {
    this.prefix = prefix;
  }

  /** The layout of a request. */
  static Layout ofRequest(List<Input> inputs) {
    return of("", inputs);
  }

  /**
   * A layout.
   *
   * @param prefix the name of what holds the attributes, as an invalid request is told it
   */
  private static Layout of(String prefix, List<Input> inputs) {
    Layout layout = new Layout(prefix);
    inputs.forEach(layout::add);
    return layout;
  }

  /** A frame for an object whose attributes are yet to be read. */
  Frame frame(ObjectValue object) {
    Frame frame = new Frame(size);
    frame.fill(ROOT, object);
    return frame;
  }

  /** Runs the checks; gives the name of what is invalid, or null where nothing is. */
  @Nullable String read(Frame frame) {
    for (ReadStep step : steps) {
      String invalid = step.read(frame);
      if (invalid != null) {
        return invalid;
      }
    }
    return null;
  }

  /** The slot of a declared attribute, of an object on the way to one, or of a define. */
  int slot(AttributePath path) {
    Integer slot = slots.get(path);
    if (slot == null) {
      throw new IllegalArgumentException("the loader lets nothing name an undeclared " + path);
    }
    return slot;
  }

  /** The slot of the object that holds an attribute. */
  int holder(AttributePath path) {
    List<AttributePath> parents = path.parents();
    return parents.isEmpty() ? ROOT : slot(parents.getLast());
  }

  /** The layout of the elements of an array; null where they are scalars. */
  @Nullable Layout elements(AttributePath array) {
    return elements.get(array);
  }

  /** Makes room for a define and adds the check that fills it. */
  void addDefine(AttributePath path, IntFunction<ReadStep> step) {
    steps.add(step.apply(reserve(path)));
  }

  /** Makes room for what is no attribute; gives its slot. */
  int reserve() {
    return size++;
  }

  private void add(Input input) {
    AttributePath path = input.path();
    path.parents().stream().filter(p -> !slots.containsKey(p)).forEach(this::addParent);
    int holder = holder(path);
    int slot = reserve(path);
    String name = path.under(prefix);
    steps.add(
        new AttributeStep(holder, key(path), slot, name, input.required(), reader(input.type())));
    addElements(input, slot, name + "[]");
  }

  private void addParent(AttributePath path) {
    steps.add(new ParentStep(holder(path), key(path), reserve(path), path.under(prefix)));
  }

  private static ValueReader reader(AttributeType type) {
    return switch (type) {
      case AttributeType.Scalar scalar -> ScalarReader.of(scalar);
      case AttributeType.ArrayOfScalars array -> Layout::array;
      case AttributeType.ArrayOfObjects array -> Layout::array;
      case AttributeType.MapOfScalars map -> Layout::map;
    };
  }

  private void addElements(Input input, int slot, String name) {
    switch (input.type()) {
      case AttributeType.Scalar scalar -> {}
      case AttributeType.ArrayOfScalars array ->
          steps.add(new ItemsStep(slot, ScalarReader.of(array.items()), name));
      case AttributeType.MapOfScalars map ->
          steps.add(new KeysStep(slot, ScalarReader.of(map.values()), name));
      case AttributeType.ArrayOfObjects array -> {
        Layout fields = of(name, array.fields());
        elements.put(input.path(), fields);
        steps.add(new ObjectsStep(slot, fields, name));
        fields.steps.forEach(step -> steps.add(new EachStep(slot, step)));
      }
    }
  }

  private static @Nullable Value array(Value value) {
    return value instanceof ArrayValue ? value : null;
  }

  private static @Nullable Value map(Value value) {
    return value instanceof ObjectValue ? value : null;
  }

  private int reserve(AttributePath path) {
    int slot = reserve();
    slots.put(path, slot);
    return slot;
  }

  private static StringValue key(AttributePath path) {
    return StringValue.of(path.segments().getLast());
  }
}
