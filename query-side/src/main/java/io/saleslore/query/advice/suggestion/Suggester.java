package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.ranking.CurrentApproachRankings;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.template.CurrentTemplateRankings;
import io.saleslore.query.advice.template.TemplateRankings;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests what has worked, with a receipt. */
@Component
public record Suggester(
    CurrentApproachRankings rankings,
    CurrentTemplateRankings templates,
    RankedSuggestions ranked,
    ThompsonSampling sampling,
    ReceiptSigner signer,
    InstantSource clock) {
  /** Names this way of learning in receipts; a change in it is a new name. */
  static final String MODEL = "pooled-log-odds-3";

  /**
   * The best approaches first.
   *
   * @param explore whether they are drawn instead, each as often first as it is probably the best
   */
  public SuggestionAnswer suggest(Situation situation, boolean explore, @Nullable StaffId staff) {
    var approaches = rankings.get();
    var wordings = templates.with(approaches.rates());
    var content =
        explore
            ? drawn(situation, approaches, wordings)
            : ranked.of(situation, approaches, wordings);
    return SuggestionAnswer.of(situation, content, receipt(situation, content, approaches, staff));
  }

  private SuggestionContent drawn(
      Situation situation, ApproachRankings approaches, TemplateRankings wordings) {
    var asked = CustomerSituation.of(situation);
    var drawn = sampling.order(approaches.withProbabilities(asked));
    return SuggestionContent.of(
        situation, approaches.of(asked), SuggestionOrder.drawn(drawn), wordings);
  }

  private Receipt receipt(
      Situation situation,
      SuggestionContent content,
      ApproachRankings approaches,
      @Nullable StaffId staff) {
    return signer.sign(
        new Receipt(
            Id.freshValue(),
            staff,
            clock.instant(),
            situation,
            content.offers(),
            MODEL,
            approaches.rates().edition(),
            approaches.rates().release(),
            ""));
  }
}
