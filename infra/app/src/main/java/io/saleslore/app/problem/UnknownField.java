package io.saleslore.app.problem;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A field or parameter that is not known where it was sent.
 *
 * @param known those that are
 */
public record UnknownField(String name, Collection<String> known) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,59}");

  /** Only what looks like a field's name is said back: anything else may be somebody's words. */
  Optional<String> shownName() {
    return Optional.of(name).filter(NAME.asMatchPredicate());
  }

  String detail() {
    var names = known.stream().sorted().collect(Collectors.joining(", "));
    return shownName().orElse("a name with blanks, signs or other letters, or a long one,")
        + (names.isEmpty() ? " is not known here" : " is not known here; known are " + names);
  }
}
