package io.saleslore.app.problem;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A field or parameter that is not known where it was sent.
 *
 * @param known those that are
 */
public record UnknownField(String name, Collection<String> known) {
  private static final int LONGEST = 60;

  String shownName() {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  String detail() {
    var names = known.stream().sorted().collect(Collectors.joining(", "));
    return shownName()
        + (names.isEmpty() ? " is not known here" : " is not known here; known are " + names);
  }
}
