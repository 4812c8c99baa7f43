package io.saleslore.query;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.vocabulary.Code;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads codes of the vocabularies out of what was asked. */
public final class Asked {
  private Asked() {}

  /**
   * The code that was asked for, null where none was.
   *
   * @throws Rejection.InvalidField if the vocabulary has no such code
   */
  public static <C extends Enum<C> & Code> @Nullable C code(
      Class<C> vocabulary, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Code.find(vocabulary, value)
        .orElseThrow(() -> new Rejection.InvalidField(field, "is one of " + codes(vocabulary)));
  }

  /**
   * The same where {@code unknown} means that nothing was said.
   *
   * @throws Rejection.InvalidField if the vocabulary has no such code
   */
  public static <C extends Enum<C> & Code> @Nullable C known(
      Class<C> vocabulary, String field, @Nullable String value) {
    var code = code(vocabulary, field, value);
    return code == null || code.isUnknown() ? null : code;
  }

  /**
   * What was asked for, null where nothing was.
   *
   * @throws Rejection.InvalidField with this rule unless it has this form
   */
  public static @Nullable String written(
      String form, String rule, String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (!value.matches(form)) {
      throw new Rejection.InvalidField(field, rule);
    }
    return value;
  }

  private static <C extends Enum<C> & Code> String codes(Class<C> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(Code::code)
        .collect(Collectors.joining(", "));
  }
}
