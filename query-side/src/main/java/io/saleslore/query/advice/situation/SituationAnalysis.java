package io.saleslore.query.advice.situation;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import org.jspecify.annotations.Nullable;

/** The codes that were seen in a text, null where there was nothing to see. */
record SituationAnalysis(
    @Nullable Objection objection,
    @Nullable Approach approach,
    @Nullable Reaction reaction,
    double confidence,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize) {
  static SituationAnalysis of(
      Analysis analysis, @Nullable Industry industry, @Nullable BusinessSize businessSize) {
    return new SituationAnalysis(
        analysis.objection(),
        analysis.approach(),
        analysis.reaction(),
        analysis.confidence(),
        industry,
        businessSize);
  }
}
