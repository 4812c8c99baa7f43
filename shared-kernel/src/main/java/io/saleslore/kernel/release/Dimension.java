package io.saleslore.kernel.release;

import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Attempt;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.kernel.vocabulary.CycleLength;
import io.saleslore.kernel.vocabulary.Gap;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.PartOfDay;
import io.saleslore.kernel.vocabulary.PriceBand;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One position in a crowd's codes, with the closed set of codes that may stand there. */
public enum Dimension {
  OBJECTION(codes(Objection.values())),
  APPROACH(codes(Approach.values())),
  INDUSTRY(codes(Industry.values())),
  BUSINESS_SIZE(codes(BusinessSize.values())),
  PRICE_BAND(codes(PriceBand.values())),
  FIRST_STEP(codes(Approach.values())),
  LATER_STEP(orNone(Approach.values())),
  WEEKDAY(codes(Weekday.values())),
  HOUR(IntStream.range(0, 24).mapToObj(Integer::toString).collect(Collectors.toSet())::contains),
  PART_OF_DAY(codes(PartOfDay.values())),
  GAP(codes(Gap.values())),
  ATTEMPT(codes(Attempt.values())),
  CYCLE_LENGTH(codes(CycleLength.values())),
  /** The catalogue's own number of an approved template. */
  TEMPLATE(Pattern.compile("template-[1-9][0-9]{0,5}").asMatchPredicate()),
  OBJECTION_OR_NONE(orNone(Objection.values()));

  /** Stands where a story has no further step or no objection. */
  public static final String NONE = "none";

  private final Predicate<String> vocabulary;

  Dimension(Predicate<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether the code may stand at this position. */
  public boolean holds(String code) {
    return vocabulary.test(code);
  }

  private static Predicate<String> codes(Code... values) {
    Set<String> codes = Arrays.stream(values).map(Code::code).collect(Collectors.toSet());
    return codes::contains;
  }

  private static Predicate<String> orNone(Code... values) {
    return codes(values).or("none"::equals);
  }
}
