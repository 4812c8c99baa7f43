package io.saleslore.kernel.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value of a closed vocabulary: an enum constant with a spelling that is stored for ever. */
public interface Code {
  /** The constant's Java name; every vocabulary is an enum. */
  String name();

  /**
   * How it is stored and shown: the lower-case name with hyphens, unless the constant says else.
   */
  @JsonValue
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this constant says that nothing is known. */
  default boolean isUnknown() {
    return name().equals("UNKNOWN");
  }

  /**
   * The constant spelled so.
   *
   * @throws IllegalArgumentException if there is none; the message names the vocabulary and its
   *     values, not the text
   */
  static <C extends Enum<C> & Code> C of(Class<C> vocabulary, String code) {
    return find(vocabulary, code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown "
                        + vocabulary.getSimpleName()
                        + ", one of "
                        + Arrays.stream(vocabulary.getEnumConstants())
                            .map(Code::code)
                            .collect(Collectors.joining(", "))));
  }

  /** The constant spelled so, if there is one. */
  static <C extends Enum<C> & Code> Optional<C> find(Class<C> vocabulary, String code) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }
}
