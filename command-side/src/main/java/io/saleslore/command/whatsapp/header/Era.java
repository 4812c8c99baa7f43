package io.saleslore.command.whatsapp.header;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Years that are counted from the beginning of an era, as Japan and Taiwan write them. */
enum Era {
  REIWA(2018, "R", "r", "令和"),
  HEISEI(1988, "H", "平成"),
  REPUBLIC(1911, "民國", "民国");

  private static final String FIRST_LETTERS =
      Stream.of(values())
          .flatMap(era -> Stream.of(era.names))
          .map(name -> name.substring(0, 1))
          .collect(Collectors.joining());

  private final int yearBefore;
  private final String[] names;

  Era(int yearBefore, String... names) {
    this.yearBefore = yearBefore;
    this.names = names;
  }

  /** Whether the name of one begins so. */
  static boolean beginsWith(char first) {
    return FIRST_LETTERS.indexOf(first) >= 0;
  }

  /** Steps over the name of an era; answers the common year before it, 0 where none stands. */
  static int yearBefore(LineCursor line) {
    for (var era : values()) {
      if (Stream.of(era.names).anyMatch(line::acceptWord)) {
        return era.yearBefore;
      }
    }
    return 0;
  }
}
