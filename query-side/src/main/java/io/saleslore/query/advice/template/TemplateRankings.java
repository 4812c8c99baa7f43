package io.saleslore.query.advice.template;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.ranking.ApproachRankings;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.readmodel.Snapshot;
import io.saleslore.query.responsetemplates.PublishedTemplates;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * The templates of each question, best first. Those are kept that were asked for last, since there
 * are some 9,000 situations, each with and without an approach.
 */
public final class TemplateRankings {
  private static final int MOST = 3 * ApproachRankings.MOST;

  private final PublishedTemplates catalogue;
  private final TemplateUseCounts uses;
  private final SuccessModel eased;
  private final TemplateRates rates;
  private final ConcurrentLruCache<RankingKey, TemplateRanking> rankings =
      new ConcurrentLruCache<>(MOST, this::rank);

  private record RankingKey(Situation situation, @Nullable Approach approach) {}

  TemplateRankings(PublishedTemplates catalogue, Snapshot uses, SuccessRates rates) {
    this.catalogue = catalogue;
    this.uses = new TemplateUseCounts(uses, rates.decay().upTo(uses.cells().values().stream()));
    this.eased = rates.eased();
    this.rates = new TemplateRates(catalogue, this.uses, rates);
  }

  /** The best wording of an approach. */
  public Optional<TemplateOffer> best(Situation situation, Approach approach) {
    return ranked(situation, approach).offers().stream().findFirst();
  }

  /** Those written for the situation's objection and of that approach, best first. */
  TemplateRanking ranked(Situation situation, @Nullable Approach approach) {
    return rankings.get(new RankingKey(situation, approach));
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
