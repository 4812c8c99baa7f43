package io.saleslore.query.advice.complete;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.suggestion.Suggester;
import io.saleslore.query.advice.template.BestTemplates;
import io.saleslore.query.timingpatterns.CurrentTimingAdvice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the answers of all who advise together. */
@Component
public record CompleteAdviser(
    Suggester suggester, BestTemplates templates, CurrentTimingAdvice timing) {
  private static final int TEMPLATES = 5;

  /**
   * The advice of this moment.
   *
   * @param staff who asks, null where the token names no marketer
   */
  public CompleteAdvice advise(Situation situation, @Nullable StaffId staff) {
    return new CompleteAdvice(
        suggester.suggest(situation, false, staff),
        templates.of(situation, null, TEMPLATES),
        timing.get());
  }
}
