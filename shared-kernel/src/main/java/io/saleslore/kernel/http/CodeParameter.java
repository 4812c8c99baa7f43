package io.saleslore.kernel.http;

import io.saleslore.kernel.vocabulary.Code;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads codes of the vocabularies from a request's parameters and fields. */
public final class CodeParameter {
  private CodeParameter() {}

  /**
   * The value's code, null where the value is missing or blank.
   *
   * @throws Rejection.InvalidField if the vocabulary has no such code
   */
  public static <C extends Enum<C> & Code> @Nullable C parse(
      Class<C> vocabulary, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Code.find(vocabulary, value)
        .orElseThrow(() -> new Rejection.InvalidField(field, rule(vocabulary)));
  }

  /** The same code as by {@link #parse}; null also where it is {@code unknown}. */
  public static <C extends Enum<C> & Code> @Nullable C parseKnown(
      Class<C> vocabulary, String field, @Nullable String value) {
    var code = parse(vocabulary, field, value);
    return code == null || code.isUnknown() ? null : code;
  }

  /** What the vocabulary accepts, as it follows a field's name in a refusal. */
  public static <C extends Enum<C> & Code> String rule(Class<C> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Code::code)
        .collect(Collectors.joining(", ", "is one of ", ""));
  }
}
