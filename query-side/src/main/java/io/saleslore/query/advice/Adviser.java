package io.saleslore.query.advice;

import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.Rates.Standings;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests what has worked, with a receipt. */
@Component
class Adviser {
  /** Names this way of learning in receipts; a change in it is a new name. */
  static final String MODEL = "beta-binomial-2";

  private static final int SHOWN = 5;

  private final CurrentRates rates;
  private final Exploration exploration;
  private final ReceiptSigner signer;
  private final InstantSource clock;
  private final CurrentTemplates templates;

  Adviser(
      CurrentRates rates,
      Exploration exploration,
      ReceiptSigner signer,
      InstantSource clock,
      CurrentTemplates templates) {
    this.rates = rates;
    this.exploration = exploration;
    this.signer = signer;
    this.clock = clock;
    this.templates = templates;
  }

  Advice advise(Situation situation, boolean explore, @Nullable StaffId staff) {
    var now = rates.get();
    var standings = now.of(situation);
    var order = explore ? exploration.order(now.explorable(situation)) : standings.ranked();
    var shown = order.subList(0, Math.min(SHOWN, order.size()));
    boolean differs = standings.difference().shown();
    var wordings = templates.with(now);
    var receipt =
        new Receipt(
            Id.fresh(),
            staff,
            clock.instant(),
            situation,
            explore ? explored(shown) : ranked(shown),
            MODEL,
            now.edition(),
            now.release(),
            "");
    return new Advice(
        situation,
        "eased",
        shown.stream().map(each -> suggestion(situation, each, differs, wordings)).toList(),
        shown.isEmpty(),
        differs,
        sentence(situation, standings),
        standings.overall().map(Advice.Overall::of).orElse(null),
        signer.sign(receipt));
  }

  private static Suggestion suggestion(
      Situation situation, Candidate candidate, boolean differs, TemplateRates wordings) {
    var template = wordings.best(situation, candidate.approach()).orElse(null);
    return Suggestion.of(situation, candidate, differs, template);
  }

  private static List<Offer> explored(List<Candidate> shown) {
    return shown.stream().map(each -> new Offer(each.approach(), each.probabilityBest())).toList();
  }

  private static List<Offer> ranked(List<Candidate> shown) {
    return shown.stream()
        .map(each -> new Offer(each.approach(), each.equals(shown.getFirst()) ? 1 : 0))
        .toList();
  }

  private static String sentence(Situation situation, Standings standings) {
    var objection = situation.objection();
    if (objection == null) {
      return "No objection was seen, so there is nothing to compare this situation with.";
    }
    return standings.ranked().isEmpty()
        ? "Not enough evidence yet: no approach against "
            + objection.code()
            + " was tried often enough to say how well it works."
        : standings.difference().sentence();
  }
}
