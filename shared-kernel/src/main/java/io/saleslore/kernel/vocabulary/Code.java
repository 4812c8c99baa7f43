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
   * How it is stored and shown, unless the constant says else: the lower-case name with hyphens. Of
   * a band the edges alone, so that {@code FROM_5_TO_9} is 5-9 and {@code FROM_50_PLUS} is 50-plus.
   */
  @JsonValue
  default String code() {
    var spelled = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return spelled.startsWith("from-")
        ? spelled.replace("from-", "").replace("-to-", "-")
        : spelled;
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
