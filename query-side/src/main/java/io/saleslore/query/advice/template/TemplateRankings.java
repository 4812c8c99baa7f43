package io.saleslore.query.advice.template;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.readmodel.Snapshot;
import io.saleslore.query.responsetemplates.PublishedTemplates;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The templates of each question, best first. Each ranking is made once; codes are of closed
 * vocabularies, so there are at most a few thousand.
 */
public final class TemplateRankings {
  private final PublishedTemplates catalogue;
  private final TemplateUseCounts uses;
  private final SuccessModel eased;
  private final TemplateRates rates;
  private final Map<RankingKey, TemplateRanking> rankings = new ConcurrentHashMap<>();

  private record RankingKey(Situation situation, @Nullable Approach approach) {}

  TemplateRankings(PublishedTemplates catalogue, Snapshot uses, SuccessRates rates) {
    this.catalogue = catalogue;
    this.uses = new TemplateUseCounts(uses, rates.decay().upTo(uses.cells().values().stream()));
    this.eased = rates.eased();
    this.rates = new TemplateRates(catalogue, this.uses, eased);
  }

  /** The best wording of an approach. */
  public Optional<TemplateOffer> best(Situation situation, Approach approach) {
    return ranked(situation, approach).offers().stream().findFirst();
  }

  /** Those written for the situation's objection and of that approach, best first. */
  TemplateRanking ranked(Situation situation, @Nullable Approach approach) {
    return rankings.computeIfAbsent(new RankingKey(situation, approach), this::rank);
  }

  private TemplateRanking rank(RankingKey key) {
    var objection = key.situation().objection();
    var situation = CustomerSituation.of(key.situation());
    return TemplateRanking.of(
        objection,
        catalogue.all().stream()
            .filter(each -> key.approach() == null || each.approach() == key.approach())
            .filter(each -> objection == null || each.objections().contains(objection))
            .map(each -> ranked(each, situation))
            .sorted(RankedTemplate.BEST_FIRST)
            .toList());
  }

  private RankedTemplate ranked(TemplatePublished template, CustomerSituation situation) {
    return rates
        .of(template, situation)
        .map(density -> ranked(template, situation, density))
        .orElseGet(() -> RankedTemplate.unknown(template));
  }

  private RankedTemplate ranked(
      TemplatePublished template, CustomerSituation situation, RateDensity density) {
    var objection = situation.objection();
    var own = uses.cell(template.templateId(), objection);
    return own != null && uses.trials(template.templateId(), objection).areEnough()
        ? RankedTemplate.used(template, own, density)
        : eased
            .rate(situation, template.approach())
            .map(rate -> RankedTemplate.ofApproach(template, rate.finest(), density))
            .orElseGet(() -> RankedTemplate.unknown(template));
  }
}
