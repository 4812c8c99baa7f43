package io.saleslore.query.advice.successrate;

import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveViews;

/** Rates that follow the views of a test, whose tries nobody had to read. */
public final class CurrentRatesFixture {
  private CurrentRatesFixture() {}

  public static CurrentSuccessRates of(LiveViews views, ObjectionPatterns model) {
    return new CurrentSuccessRates(views, model, ReadingAccuracy.PERFECT);
  }
}
