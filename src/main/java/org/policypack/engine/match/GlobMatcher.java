package org.policypack.engine.match;

import java.util.List;
import org.policypack.text.Glob;
import org.policypack.text.GlobPart;
import org.policypack.text.GlobPart.Folders;
import org.policypack.text.GlobPart.Rest;
import org.policypack.text.GlobPart.Run;
import org.policypack.text.GlobPart.Text;

/**
 * Chooses how to match a glob: the shapes that most globs have are comparisons of texts, all others
 * an automaton, which is asked only where the texts at the glob's ends are there.
 */
final class GlobMatcher {
  private GlobMatcher() {}

  static Pattern of(Glob glob) {
    List<GlobPart> parts = glob.parts();
    GlobPart first = parts.getFirst();
    GlobPart last = parts.getLast();
    if (parts.size() == 1 && first instanceof Text(String literal)) {
      return literal::equals;
    }
    if (parts.size() == 2 && first instanceof Text(String start)) {
      return switch (last) {
        case Rest rest -> text -> text.startsWith(start);
        case Run run when glob.separator() ->
            text -> text.startsWith(start) && text.indexOf('/', start.length()) < 0;
        default -> automaton(glob);
      };
    }
    return first instanceof Folders ? inAnyFolder(glob) : automaton(glob);
  }

  private static Pattern inAnyFolder(Glob glob) {
    List<GlobPart> rest = glob.parts().subList(1, glob.parts().size());
    if (rest.size() == 1 && rest.getFirst() instanceof Text(String path)) {
      return text -> endsWithPath(text, path);
    }
    if (rest.size() == 2
        && rest.getFirst() instanceof Run
        && rest.getLast() instanceof Text(String end)
        && end.indexOf('/') < 0) {
      return text -> text.endsWith(end);
    }
    if (rest.size() == 2
        && rest.getFirst() instanceof Text(String start)
        && start.indexOf('/') < 0
        && rest.getLast() instanceof Run) {
      return text -> text.startsWith(start, text.lastIndexOf('/') + 1);
    }
    if (rest.size() == 2
        && rest.getFirst() instanceof Text(String folders)
        && rest.getLast() instanceof Rest) {
      String inside = "/" + folders;
      return text -> text.startsWith(folders) || text.contains(inside);
    }
    return automaton(glob);
  }

  private static boolean endsWithPath(String text, String path) {
    int start = text.length() - path.length();
    return text.endsWith(path) && (start == 0 || text.charAt(start - 1) == '/');
  }

  private static Pattern automaton(Glob glob) {
    GlobAutomaton automaton = GlobAutomatonBuilder.build(glob);
    String start = glob.parts().getFirst() instanceof Text(String text) ? text : "";
    String end = glob.parts().getLast() instanceof Text(String text) ? text : "";
    return text -> text.startsWith(start) && text.endsWith(end) && automaton.matches(text);
  }
}
