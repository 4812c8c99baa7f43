package io.saleslore.query.advice.successrate;

import io.saleslore.kernel.release.MarketersBand;
import io.saleslore.query.evidence.Trials;

/** What a cell, or several together, count for one measure. */
record MeasuredCell(Trials trials, MarketersBand marketers) {
  MeasuredCell plus(MeasuredCell other) {
    var larger = marketers.compareTo(other.marketers) < 0 ? other.marketers : marketers;
    return new MeasuredCell(trials.plus(other.trials), larger);
  }
}
