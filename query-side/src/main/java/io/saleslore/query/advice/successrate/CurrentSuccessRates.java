package io.saleslore.query.advice.successrate;

import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.http.ReadModelNotReady;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.LiveViews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rates that answer now; learned when the read model is read, not when a caller waits. */
@Component
public class CurrentSuccessRates {
  private final String model;
  private volatile @Nullable SuccessRates rates;

  CurrentSuccessRates(
      LiveViews views,
      ObjectionPatterns patterns,
      @Value("${saleslore.advice.reading:BY_READER}") ReadingAccuracy reading) {
    model = patterns.name();
    views.of(patterns).changes().subscribe(snapshot -> rates = SuccessRates.of(snapshot, reading));
  }

  /**
   * The latest.
   *
   * @throws ReadModelNotReady before the read model was read for the first time
   */
  public SuccessRates get() {
    var latest = rates;
    if (latest == null) {
      throw new ReadModelNotReady(model);
    }
    return latest;
  }
}
