package io.saleslore.anonymizer.held;

import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.Level;
import io.saleslore.kernel.vocabulary.Code;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How crowds, counts and times are written in the columns of the tables. */
final class ColumnText {
  private ColumnText() {}

  static String crowd(Crowd crowd) {
    return String.join("/", crowd.codes());
  }

  static Crowd crowd(FactKind kind, Level level, String text) {
    return new Crowd(kind, level, List.of(text.split("/")));
  }

  static String counts(Set<Count> yes) {
    return yes.stream().sorted().map(Code::code).collect(Collectors.joining(","));
  }

  static Set<Count> counts(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(",")).map(Count::of).collect(Collectors.toUnmodifiableSet());
  }

  static int month(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  static YearMonth month(int number) {
    return YearMonth.of(number / 100, number % 100);
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
