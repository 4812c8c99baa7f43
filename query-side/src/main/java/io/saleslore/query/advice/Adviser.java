package io.saleslore.query.advice;

import io.saleslore.kernel.id.Id;
import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Offer;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.Rates.Standings;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
  private volatile @Nullable Worded worded;

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
    var wordings = templates.with(now);
    var told =
        explore
            ? told(situation, now.of(situation), drawn(situation, now), wordings)
            : worded(now, wordings).of(situation);
    var receipt =
        new Receipt(
            Id.fresh(),
            staff,
            clock.instant(),
            situation,
            told.offers(),
            MODEL,
            now.edition(),
            now.release(),
            "");
    return new Advice(
        situation,
        "eased",
        told.suggestions(),
        told.suggestions().isEmpty(),
        told.differs(),
        told.sentence(),
        told.overall(),
        signer.sign(receipt));
  }

  private Order drawn(Situation situation, Rates now) {
    var shown = first(exploration.order(now.explorable(situation)));
    return new Order(
        shown,
        shown.stream().map(each -> new Offer(each.approach(), each.probabilityBest())).toList());
  }

  /** What is shown, and as what it was offered. */
  private record Order(List<Candidate> shown, List<Offer> offers) {
    static Order ranked(Standings standings) {
      var shown = first(standings.ranked());
      return new Order(
          shown,
          shown.stream()
              .map(each -> new Offer(each.approach(), each.equals(shown.getFirst()) ? 1 : 0))
              .toList());
    }
  }

  private static List<Candidate> first(List<Candidate> order) {
    return order.subList(0, Math.min(SHOWN, order.size()));
  }

  /** All of an answer but its receipt. */
  private record Told(
      List<Suggestion> suggestions,
      List<Offer> offers,
      boolean differs,
      String sentence,
      Advice.@Nullable Overall overall) {}

  /** What is told of each situation as it is ranked, put into words once. */
  private record Worded(Rates rates, TemplateRates wordings, Map<Situation, Told> known) {
    Told of(Situation situation) {
      return known.computeIfAbsent(
          situation,
          asked -> {
            var standings = rates.of(asked);
            return told(asked, standings, Order.ranked(standings), wordings);
          });
    }
  }

  private Worded worded(Rates rates, TemplateRates wordings) {
    var now = worded;
    if (now == null || now.rates != rates || now.wordings != wordings) {
      now = new Worded(rates, wordings, new ConcurrentHashMap<>());
      worded = now;
    }
    return now;
  }

  private static Told told(
      Situation situation, Standings standings, Order order, TemplateRates wordings) {
    boolean differs = standings.difference().shown();
    return new Told(
        order.shown().stream().map(each -> suggestion(situation, each, differs, wordings)).toList(),
        order.offers(),
        differs,
        sentence(situation, standings),
        standings.overall().map(Advice.Overall::of).orElse(null));
  }

  private static Suggestion suggestion(
      Situation situation, Candidate candidate, boolean differs, TemplateRates wordings) {
    var template = wordings.best(situation, candidate.approach()).orElse(null);
    return Suggestion.of(situation, candidate, differs, template);
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
