package io.saleslore.query.successstrategies;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One approach, or a story's first approaches in order, as it is shown.
 *
 * @param by what it is about
 * @param then the approaches that followed, of stories alone
 * @param eased null below 10 cases, and of stories
 * @param won of those whose outcome is known, null below 10
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SuccessStrategy(
    String by,
    String approach,
    @Nullable List<String> then,
    @Nullable String objection,
    @Nullable String industry,
    @Nullable String businessSize,
    @Nullable String priceBand,
    @Nullable RoundedRate eased,
    @Nullable RoundedRate won,
    Evidence evidence) {

  static SuccessStrategy of(Cell cell) {
    var codes = cell.key().codes();
    var measured = measured(cell);
    return new SuccessStrategy(
        cell.key().shape(),
        codes.getFirst(),
        isStory(cell) ? codes.subList(1, codes.size()) : null,
        SuccessStrategies.SHAPES.code(cell, "objection"),
        SuccessStrategies.SHAPES.code(cell, "industry"),
        SuccessStrategies.SHAPES.code(cell, "businessSize"),
        SuccessStrategies.SHAPES.code(cell, "priceBand"),
        isStory(cell) ? null : RoundedRate.observed(measured),
        RoundedRate.observed(Trials.of(cell, Count.DECIDED, Count.WON)),
        Evidence.of(measured.cases(), cell.marketers()));
  }

  /** What it is ranked by: how often it eased, and of stories how often they were won. */
  static Trials measured(Cell cell) {
    return isStory(cell)
        ? Trials.of(cell, Count.DECIDED, Count.WON)
        : Trials.of(cell, Count.TRIED, Count.EASED);
  }

  private static boolean isStory(Cell cell) {
    var shape = cell.key().shape();
    return shape.equals(SuccessStrategies.SEQUENCE) || shape.equals(SuccessStrategies.FIRST_TWO);
  }
}
