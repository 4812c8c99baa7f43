package io.saleslore.query.advice.template;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.readmodel.Snapshot;
import io.saleslore.query.responsetemplates.PublishedTemplates;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How often each template eases: its own use, shrunk towards its approach. Each ranking is made
 * once; codes are of closed vocabularies, so there are at most a few thousand.
 */
public final class TemplateRankings {
  private final PublishedTemplates catalogue;
  private final TemplateUseCounts uses;
  private final SuccessModel eased;
  private final Map<RankingKey, TemplateRanking> rankings = new ConcurrentHashMap<>();

  private record RankingKey(Situation situation, @Nullable Approach approach) {}

  TemplateRankings(PublishedTemplates catalogue, Snapshot uses, SuccessModel eased) {
    this.catalogue = catalogue;
    this.uses = new TemplateUseCounts(uses);
    this.eased = eased;
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
    var effects = new EnumMap<Approach, ApproachEffect>(Approach.class);
    return TemplateRanking.of(
        catalogue.all().stream()
            .filter(each -> key.approach() == null || each.approach() == key.approach())
            .filter(each -> objection == null || each.objections().contains(objection))
            .map(
                each ->
                    ranked(
                        each,
                        objection,
                        effects.computeIfAbsent(
                            each.approach(), a -> ApproachEffect.of(eased, situation, a))))
            .sorted(RankedTemplate.BEST_FIRST)
            .toList());
  }

  private RankedTemplate ranked(
      TemplatePublished template, @Nullable Objection objection, ApproachEffect effect) {
    double priorStrength = uses.priorStrength();
    var own = uses.own(template.templateId(), objection);
    if (own != null) {
      var estimate = effect.prior(priorStrength).updated(TemplateUseCounts.trials(own));
      return RankedTemplate.used(template, own, effect.moved(estimate));
    }
    var here = effect.here();
    return here == null
        ? RankedTemplate.unknown(template)
        : RankedTemplate.ofApproach(template, here, priorStrength);
  }
}
