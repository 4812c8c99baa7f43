package io.saleslore.kernel.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.saleslore.kernel.vocabulary.Code;
import java.util.Arrays;
import java.util.Comparator;

/** How many different marketers stand behind a release, coarsely. */
public enum MarketersBand implements Code {
  FROM_5_TO_9(5),
  FROM_10_TO_19(10),
  FROM_20_TO_49(20),
  FROM_50_PLUS(50);

  private final int fewest;

  MarketersBand(int fewest) {
    this.fewest = fewest;
  }

  /**
   * The band of a number of marketers.
   *
   * @throws IllegalArgumentException below 5: no release stands on so few
   */
  public static MarketersBand of(int marketers) {
    return Arrays.stream(values())
        .filter(each -> each.fewest <= marketers)
        .max(Comparator.naturalOrder())
        .orElseThrow(
            () -> new IllegalArgumentException("no release stands on fewer than 5 marketers"));
  }

  /** The smallest number of marketers in it. */
  public int fewest() {
    return fewest;
  }

  /** The constant spelled so; see {@link Code#of} for one that does not exist. */
  @JsonCreator
  public static MarketersBand of(String code) {
    return Code.of(MarketersBand.class, code);
  }
}
