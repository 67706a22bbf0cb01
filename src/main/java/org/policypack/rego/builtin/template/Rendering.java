package org.policypack.rego.builtin.template;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.policypack.rego.builtin.format.GoPrinter;
import org.policypack.rego.builtin.format.GoValue;

/** One run of a template. */
final class Rendering {
  /** What is written for something that is missing. */
  static final String NO_VALUE = "<no value>";

  /** Templates that call themselves end here. */
  private static final int DEEPEST = 1_000;

  private final Map<String, List<Node>> named;
  private final LongConsumer meter;
  private final StringBuilder out = new StringBuilder();
  private int depth;

  Rendering(Template template, LongConsumer meter) {
    this.named = template.named();
    this.meter = meter;
  }

  /** How a part was left. */
  private enum Exit {
    NORMAL,
    BREAK,
    CONTINUE
  }

  String render(GoValue value) {
    new Definition(Template.MAIN, value).body(value, named.getOrDefault(Template.MAIN, List.of()));
    return out.toString();
  }

  private void write(String text) {
    meter.accept(text.length());
    out.append(text);
  }

  /** A run of one definition, which has variables of its own. */
  private final class Definition {
    private final String name;
    private final Variables variables;
    private final PipelineRun pipelines;

    Definition(String name, GoValue dot) {
      this.name = name;
      this.variables = new Variables(dot, meter);
      this.pipelines = new PipelineRun(name, variables, meter);
    }

    private Exit body(GoValue dot, List<Node> nodes) {
      if (++depth > DEEPEST) {
        throw new TemplateException("exceeded maximum template depth (" + DEEPEST + ")");
      }
      Exit exit = Exit.NORMAL;
      for (int i = 0; i < nodes.size() && exit == Exit.NORMAL; i++) {
        meter.accept(1);
        exit = node(dot, nodes.get(i));
      }
      depth--;
      return exit;
    }

    private Exit node(GoValue dot, Node node) {
      switch (node) {
        case Node.Text text -> write(text.text());
        case Node.Action action -> action(dot, action.pipeline());
        case Node.Invocation invocation -> invoke(dot, invocation);
        case Node.Choice choice -> {
          return scoped(() -> choose(dot, choice));
        }
        case Node.Loop loop -> {
          return scoped(() -> loop(dot, loop));
        }
        case Node.Break leaves -> {
          return Exit.BREAK;
        }
        case Node.Continue leaves -> {
          return Exit.CONTINUE;
        }
      }
      return Exit.NORMAL;
    }

    private Exit scoped(Supplier<Exit> part) {
      int mark = variables.mark();
      Exit exit = part.get();
      variables.backTo(mark);
      return exit;
    }

    private void action(GoValue dot, Pipeline pipeline) {
      GoValue value = pipelines.value(dot, pipeline);
      if (pipeline.variables().isEmpty()) {
        boolean missing = value instanceof GoValue.Nothing;
        write(missing ? NO_VALUE : GoPrinter.print(List.of(value), meter));
      }
    }

    private void invoke(GoValue dot, Node.Invocation invocation) {
      List<Node> body = named.get(invocation.name());
      if (body == null) {
        throw PipelineRun.error(
            name, invocation.place(), "template \"" + invocation.name() + "\" not defined");
      }
      Pipeline pipeline = invocation.dot();
      GoValue inner = pipeline == null ? GoValue.Nothing.ABSENT : pipelines.value(dot, pipeline);
      new Definition(invocation.name(), inner).body(inner, body);
    }

    private Exit choose(GoValue dot, Node.Choice choice) {
      GoValue value = pipelines.value(dot, choice.pipeline());
      if (Truths.of(value)) {
        return body(choice.moves() ? value : dot, choice.body());
      }
      return otherwise(dot, choice.otherwise());
    }

    private Exit otherwise(GoValue dot, @Nullable List<Node> body) {
      return body == null ? Exit.NORMAL : body(dot, body);
    }

    private Exit loop(GoValue dot, Node.Loop loop) {
      GoValue over = pipelines.value(dot, loop.pipeline());
      Round round = new Round(loop, variables.mark());
      boolean any =
          switch (over) {
            case GoValue.Nothing nothing -> false;
            case GoValue.Items items -> round.items(items);
            case GoValue.Members members -> round.members(members);
            case GoValue.Whole whole when loop.pipeline().variables().size() < 2 ->
                round.numbers(whole);
            default ->
                throw new TemplateException(
                    "range can't iterate over a value of type " + over.type());
          };
      return any ? Exit.NORMAL : otherwise(dot, loop.otherwise());
    }

    /** The rounds of one loop. Each says whether there was a round at all. */
    private final class Round {
      private final Node.Loop loop;
      private final int mark;

      Round(Node.Loop loop, int mark) {
        this.loop = loop;
        this.mark = mark;
      }

      boolean items(GoValue.Items items) {
        for (int i = 0; i < items.items().size(); i++) {
          if (ends(new GoValue.Whole(i, GoValue.Whole.Size.INT), items.items().get(i))) {
            break;
          }
        }
        return !items.items().isEmpty();
      }

      boolean members(GoValue.Members members) {
        for (Map.Entry<String, GoValue> member : members.members().entrySet()) {
          if (ends(new GoValue.Text(member.getKey()), member.getValue())) {
            break;
          }
        }
        return !members.members().isEmpty();
      }

      boolean numbers(GoValue.Whole count) {
        for (long i = 0; i < count.number(); i++) {
          if (ends(GoValue.Nothing.ABSENT, new GoValue.Whole(i, count.size()))) {
            break;
          }
        }
        return count.number() > 0;
      }

      /** Goes one round, and says whether it was the last. */
      private boolean ends(GoValue key, GoValue item) {
        meter.accept(1);
        List<String> names = loop.pipeline().variables();
        if (loop.pipeline().assigns() && !names.isEmpty()) {
          variables.set(names.getFirst(), names.size() > 1 ? key : item);
          variables.set(names.getLast(), item);
        } else if (!names.isEmpty()) {
          variables.setFromTop(1, item);
        }
        if (!loop.pipeline().assigns() && names.size() > 1) {
          variables.setFromTop(2, key);
        }
        Exit exit = body(item, loop.body());
        variables.backTo(mark);
        return exit == Exit.BREAK;
      }
    }
  }
}
