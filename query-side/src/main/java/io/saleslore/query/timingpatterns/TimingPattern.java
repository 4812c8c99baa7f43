package io.saleslore.query.timingpatterns;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.release.Count;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;
import org.jspecify.annotations.Nullable;

/**
 * How often what was sent so is answered within 24 hours.
 *
 * @param by what it is about
 * @param hour 0 to 23, in the customer's time
 * @param gap whole days since the last message that went unanswered
 * @param replied null below 10 cases
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimingPattern(
    String by,
    @Nullable String weekday,
    @Nullable Integer hour,
    @Nullable String partOfDay,
    @Nullable String gap,
    @Nullable String attempt,
    @Nullable RoundedRate replied,
    Evidence evidence) {

  static TimingPattern of(Cell cell) {
    var hour = TimingPatterns.SHAPES.code(cell, "hour");
    var sent = Trials.of(cell, Count.SENT, Count.REPLIED);
    return new TimingPattern(
        cell.key().shape(),
        TimingPatterns.SHAPES.code(cell, "weekday"),
        hour == null ? null : Integer.valueOf(hour),
        TimingPatterns.SHAPES.code(cell, "partOfDay"),
        TimingPatterns.SHAPES.code(cell, "gap"),
        TimingPatterns.SHAPES.code(cell, "attempt"),
        RoundedRate.observed(sent),
        Evidence.of(sent.cases(), cell.marketers()));
  }
}
