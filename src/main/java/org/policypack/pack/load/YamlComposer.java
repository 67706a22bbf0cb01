package org.policypack.pack.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.policypack.diagnostic.Diagnostic;
import org.policypack.diagnostic.Diagnostics;
import org.policypack.source.Location;
import org.policypack.source.SourceFile;
import org.policypack.source.Span;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds the tree of one file from the parser's events. Aliases are refused where they stand and
 * never followed, so the tree is never larger than the file.
 */
final class YamlComposer {
  /** How deep lists and mappings may be nested. */
  private static final int DEPTH_LIMIT = 64;

  /** A file made to explode has thousands. */
  private static final int MOST_ANCHORS_TOLD = 10;

  private final SourceFile source;
  private final Diagnostics diagnostics;
  private final Marks marks;
  private final ScalarCheck scalars;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private @Nullable YamlNode root;
  private int documents;
  private int anchorsTold;

  YamlComposer(SourceFile source, Diagnostics diagnostics, IntPredicate allowed) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.marks = new Marks(source);
    this.scalars = new ScalarCheck(diagnostics, allowed);
  }

  /**
   * Reads the first document.
   *
   * @param readable the source's text with what the parser would choke on replaced
   */
  Optional<YamlNode> compose(String readable) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    try {
      for (Event event : new Parse(settings).parseReader(new BlockReader(readable))) {
        if (!take(event)) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      syntax(e);
      return Optional.empty();
    } catch (YamlEngineException e) {
      diagnostics.error(Problem.SYNTAX.code(), source.span(0, 0), "This is not YAML.");
      return Optional.empty();
    }
    if (root == null && !diagnostics.hasErrors()) {
      error(Problem.EMPTY_FILE, source.span(0, 0), "The file is empty.");
    }
    return Optional.ofNullable(root);
  }

  private void syntax(MarkedYamlEngineException e) {
    int at = e.getProblemMark().or(e::getContextMark).map(marks::offset).orElse(0);
    String context = e.getContext() == null ? "" : oneLine(e.getContext());
    String problem = e.getProblem() == null ? "unreadable" : oneLine(e.getProblem());
    String message =
        "This is not YAML: " + problem + (context.isEmpty() ? "" : " (" + context + ")") + ".";
    Diagnostic error = Diagnostic.error(Problem.SYNTAX.code(), source.span(at, at + 1), message);
    Location place = source.location(at);
    String line = source.line(place.line());
    Optional<Location> opened = e.getContextMark().map(marks::offset).map(source::location);
    diagnostics.add(
        SyntaxHint.of(problem, line, place.column(), opened).map(error::withHint).orElse(error));
  }

  /** The parser quotes line breaks as they are, and gives advice that fits tabs only. */
  private static String oneLine(String text) {
    return text.replaceFirst("\\. \\(Do not use .*", "").replaceAll("\\s+", " ").strip();
  }

  /** Takes one event; false when the rest of the file must not be read. */
  private boolean take(Event event) {
    return switch (event.getEventId()) {
      case DocumentStart -> startDocument((DocumentStartEvent) event);
      case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
      case MappingEnd, SequenceEnd -> close(event);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case StreamStart, StreamEnd, DocumentEnd, Comment -> true;
    };
  }

  private boolean startDocument(DocumentStartEvent event) {
    if (event.getSpecVersion().isPresent() || !event.getTags().isEmpty()) {
      error(Problem.DIRECTIVE, marks.span(event), "Directives are not read.");
    }
    documents++;
    if (documents > 1) {
      error(Problem.MULTIPLE_DOCUMENTS, marks.span(event), "A second document begins here.");
    }
    return documents == 1;
  }

  private boolean open(CollectionStartEvent event) {
    refuseProperties(event, event.getTag());
    if (frames.size() >= DEPTH_LIMIT) {
      error(
          Problem.TOO_DEEP, marks.span(event), "Over " + DEPTH_LIMIT + " levels are nested here.");
      return false;
    }
    String name = frames.isEmpty() ? "" : frames.peek().pendingName();
    boolean mapping = event instanceof MappingStartEvent;
    frames.push(new Frame(mapping, name, marks.start(event), diagnostics));
    return true;
  }

  private boolean close(Event event) {
    Frame frame = frames.pop();
    add(frame.node(source, marks.end(event)));
    return true;
  }

  private boolean scalar(ScalarEvent event) {
    refuseProperties(event, event.getTag());
    Frame frame = frames.peek();
    Span span = marks.scalarSpan(event);
    if (frame != null && frame.awaitsKey()) {
      frame.key(scalars.key(event.getValue(), event.isPlain(), span));
    } else {
      String key = frame == null ? "" : frame.pendingName();
      boolean time = frame != null && frame.isTimeOfDay();
      add(scalars.value(event.getValue(), event.isPlain(), time, key, span));
    }
    return true;
  }

  private boolean alias(AliasEvent event) {
    Span span = marks.span(event);
    anchorError(span, "Aliases are not read.");
    add(ScalarCheck.refused("", span));
    return true;
  }

  private void add(YamlNode node) {
    Frame frame = frames.peek();
    if (frame == null) {
      root = node;
    } else {
      frame.add(node);
    }
  }

  private void refuseProperties(NodeEvent event, Optional<String> tag) {
    if (event.getAnchor().isPresent()) {
      anchorError(marks.span(event), "Anchors are not read.");
    }
    if (tag.isPresent()) {
      error(Problem.TAG, marks.span(event), "Tags are not read.");
    }
  }

  private void anchorError(Span span, String message) {
    if (anchorsTold++ < MOST_ANCHORS_TOLD) {
      error(Problem.ANCHOR, span, message);
    }
  }

  private void error(Problem problem, Span span, String message) {
    diagnostics.error(problem.code(), span, message, problem.meaning());
  }
}
