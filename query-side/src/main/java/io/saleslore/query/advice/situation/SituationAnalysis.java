package io.saleslore.query.advice.situation;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.TextRange;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a text; codes are null where there was nothing to see.
 *
 * @param likeliest the two likeliest codes with their probabilities, seen or not
 * @param evidence the words that spoke for the first of these, in UTF-16 units of what was sent
 * @param reason why no objection is named; null where one is, and where the marketer wrote
 */
record SituationAnalysis(
    @Nullable Objection objection,
    @Nullable Approach approach,
    @Nullable Reaction reaction,
    double confidence,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize,
    Language language,
    List<LikelyCode> likeliest,
    List<TextRange> evidence,
    @Nullable String reason) {
  static SituationAnalysis of(
      Analysis analysis,
      @Nullable Speaker speaker,
      @Nullable Industry industry,
      @Nullable BusinessSize businessSize) {
    return new SituationAnalysis(
        analysis.objection(),
        analysis.approach(),
        analysis.reaction(),
        analysis.confidence(),
        industry,
        businessSize,
        analysis.language(),
        analysis.likeliest(),
        analysis.evidence(),
        speaker == Speaker.MARKETER ? null : ReadObjection.in(analysis).whyNone());
  }
}
