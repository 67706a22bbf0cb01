package org.policypack.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.policypack.pack.DataLookup;
import org.policypack.pack.Operand;
import org.policypack.pack.Reference;
import org.policypack.value.Value;

/** Compiles what conditions name: attributes, elements and operands. */
final class SourceCompiler {
  private final Layout request;
  private final DataTables data;
  private final @Nullable Layout element;

  private SourceCompiler(Layout request, DataTables data, @Nullable Layout element) {
    this.request = request;
    this.data = data;
    this.element = element;
  }

  /** For conditions outside of any quantifier. */
  static SourceCompiler ofRequest(Layout request, DataTables data) {
    return new SourceCompiler(request, data, null);
  }

  /** For conditions on the elements of an array. */
  SourceCompiler under(Reference array) {
    return new SourceCompiler(request, data, elements(array));
  }

  /**
   * The source of what a reference names.
   *
   * @param <T> what values of its type are in a {@link Frame}
   */
  @SuppressWarnings("unchecked") // a length is a number
  <T> Source<T> reference(Reference reference) {
    return switch (reference) {
      case Reference.InputReference input -> new SlotSource<>(request.slot(input.input().path()));
      case Reference.DefineReference define ->
          new SlotSource<>(request.slot(define.define().path()));
      case Reference.ElementReference each -> new ElementSource<>();
      case Reference.FieldReference field ->
          new FieldSource<>(element().slot(field.field().path()));
      case Reference.LengthReference length -> (Source<T>) new LengthSource(reference(length.of()));
    };
  }

  /**
   * The source of an operand.
   *
   * @param decode what turns a value of the pack into what the source gives
   */
  <T> Source<T> operand(Operand operand, Function<Value, T> decode) {
    return switch (operand) {
      case Operand.Literal literal -> new ConstantSource<>(decode.apply(literal.value()));
      case Operand.Attribute attribute -> reference(attribute.reference());
      case Operand.Data lookup -> lookup(lookup.lookup(), decode);
    };
  }

  /** The source of a path into the data. */
  <T> Source<T> lookup(DataLookup lookup, Function<Value, T> decode) {
    return data.source(lookup, this::reference, decode);
  }

  private Layout element() {
    if (element == null) {
      throw new IllegalArgumentException("the loader lets no field be named outside of an array");
    }
    return element;
  }

  /** The layout of an array's elements, or null where they are scalars. */
  private @Nullable Layout elements(Reference array) {
    return switch (array) {
      case Reference.InputReference input -> request.elements(input.input().path());
      case Reference.FieldReference field -> element().elements(field.field().path());
      case Reference.DefineReference define -> null;
      case Reference.ElementReference each -> null;
      case Reference.LengthReference length -> null;
    };
  }
}
