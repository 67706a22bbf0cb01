package org.policypack.rego.builtin.template;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.policypack.rego.builtin.format.GoValue;

/**
 * A template that was read.
 *
 * @param named what it defines, and under {@link #MAIN} what it gives itself
 */
public record Template(Map<String, List<Node>> named) {
  /** The name that OPA gives a template. */
  static final String MAIN = "template";

  /** Copies. */
  public Template {
    named = Map.copyOf(named);
  }

  /**
   * Reads a template.
   *
   * @throws TemplateException for a template that is none
   */
  public static Template parse(String text) {
    return new TemplateParser(text).parse();
  }

  /**
   * The template filled in.
   *
   * @param value what it is about
   * @param meter is told of steps and characters before they are made, and may throw
   * @throws TemplateException where the template does not fit the value
   */
  public String render(GoValue value, LongConsumer meter) {
    return new Rendering(this, meter).render(value);
  }
}
