package io.saleslore.query.timingpatterns;

import io.saleslore.query.evidence.BetaEstimate;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.RoundedRate;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.readmodel.Cell;

/** How often messages of one time or gap are answered: its own cases, shrunk to the level above. */
record TimingEstimate(Cell cell, Trials trials, BetaEstimate estimate) {
  /** Whether it may be spoken of: seen often enough, and known surely enough. */
  boolean isKnown() {
    return trials.areEnough() && !estimate.interval().isTooWide();
  }

  RoundedRate rate() {
    return RoundedRate.of(estimate);
  }

  Evidence evidence() {
    return Evidence.of(trials.cases(), cell.marketers());
  }
}
