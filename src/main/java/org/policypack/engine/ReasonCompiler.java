package org.policypack.engine;

import org.policypack.pack.Define;
import org.policypack.pack.ReasonTemplate;
import org.policypack.pack.ReasonTemplate.Part;
import org.policypack.pack.Reference;
import org.policypack.value.StringValue;

/** Compiles the reasons of rules and of the default. */
final class ReasonCompiler {
  private final Layout request;
  private final SourceCompiler sources;
  private final ConditionCompiler conditions;

  ReasonCompiler(Layout request, SourceCompiler sources, ConditionCompiler conditions) {
    this.request = request;
    this.sources = sources;
    this.conditions = conditions;
  }

  Reason compile(ReasonTemplate template) {
    return new Reason(template.parts().stream().map(this::part).toList());
  }

  private Source<String> part(Part part) {
    return switch (part) {
      case Part.Text text -> new ConstantSource<>(text.text());
      case Part.Attribute attribute -> attribute(attribute.reference());
      case Part.Match match -> conditions.match(match.condition());
      case Part.InvalidAttribute invalid ->
          throw new IllegalArgumentException("the loader keeps {attribute} for invalid_input");
    };
  }

  private Source<String> attribute(Reference reference) {
    return switch (reference) {
      case Reference.InputReference input ->
          new SentTextSource(
              request.holder(input.input().path()),
              StringValue.of(input.input().path().segments().getLast()));
      case Reference.DefineReference define -> define(define.define());
      case Reference.ElementReference each -> throw notOfTheRequest();
      case Reference.FieldReference field -> throw notOfTheRequest();
      case Reference.LengthReference length -> throw notOfTheRequest();
    };
  }

  private Source<String> define(Define define) {
    return switch (define.definition()) {
      case Define.Definition.Lookup lookup -> sources.lookup(lookup.lookup(), DisplayText::of);
      case Define.Definition.Arithmetic arithmetic ->
          new ComputedTextSource(new SlotSource<>(request.slot(define.path())));
    };
  }

  private static IllegalArgumentException notOfTheRequest() {
    return new IllegalArgumentException("the loader lets reasons name inputs and defines only");
  }
}
