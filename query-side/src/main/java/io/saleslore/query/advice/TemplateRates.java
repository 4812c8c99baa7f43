package io.saleslore.query.advice;

import static io.saleslore.query.responsetemplates.ResponseTemplates.BY_OBJECTION;
import static io.saleslore.query.responsetemplates.ResponseTemplates.GENERAL;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.query.evidence.Belief;
import io.saleslore.query.evidence.PriorStrength;
import io.saleslore.query.evidence.Tries;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Snapshot;
import io.saleslore.query.responsetemplates.Published;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often each template eases: its own use, shrunk towards its approach. In an industry it is
 * moved, in log odds, by as much as its approach does there better or worse than over all: no
 * release knows template and industry together.
 */
final class TemplateRates {
  private static final int FEWEST_USES = 20;

  private final Published catalogue;
  private final Snapshot uses;
  private final Rates rates;
  private final double likeness;
  private final Map<Asked, Ranking> known = new ConcurrentHashMap<>();

  /** Codes of closed vocabularies, so there are at most a few thousand. */
  private record Asked(Situation situation, @Nullable Approach approach) {}

  /** Best first, with how each is shown. */
  record Ranking(List<TemplateStanding> standings, List<TemplateOffer> offers) {
    private static Ranking of(List<TemplateStanding> standings) {
      return new Ranking(standings, standings.stream().map(TemplateOffer::of).toList());
    }
  }

  TemplateRates(Published catalogue, Snapshot uses, Rates rates) {
    this.catalogue = catalogue;
    this.uses = uses;
    this.rates = rates;
    this.likeness =
        PriorStrength.of(
            uses.shaped(BY_OBJECTION)
                .collect(
                    Collectors.groupingBy(
                        cell -> cell.key().codes().get(1),
                        Collectors.mapping(TemplateRates::tries, Collectors.toList())))
                .values());
  }

  boolean isOf(Published nowCatalogue, Snapshot nowUses, Rates nowRates) {
    return catalogue == nowCatalogue && uses == nowUses && rates == nowRates;
  }

  /** Those written for the situation's objection and of that approach, best first. */
  Ranking ranked(Situation situation, @Nullable Approach approach) {
    return known.computeIfAbsent(new Asked(situation, approach), this::rank);
  }

  /** The best wording of an approach. */
  Optional<TemplateOffer> best(Situation situation, Approach approach) {
    return ranked(situation, approach).offers().stream().findFirst();
  }

  private Ranking rank(Asked asked) {
    var objection = asked.situation().objection();
    return Ranking.of(
        catalogue.all().stream()
            .filter(each -> asked.approach() == null || each.approach() == asked.approach())
            .filter(each -> objection == null || each.objections().contains(objection))
            .map(each -> standing(each, asked.situation()))
            .sorted(TemplateStanding.BEST_FIRST)
            .toList());
  }

  private TemplateStanding standing(TemplatePublished template, Situation situation) {
    var anywhere = new Situation(situation.objection(), null, null);
    var general = rates.eased(anywhere, template.approach()).orElse(null);
    var here = rates.eased(situation, template.approach()).orElse(null);
    var own = own(template, situation);
    if (own == null) {
      return here == null
          ? TemplateStanding.unknown(template)
          : TemplateStanding.of(
              template,
              TemplateLevel.APPROACH,
              prior(here),
              here.tries().cases(),
              here.marketers());
    }
    var belief = (general == null ? new Belief(1, 1) : prior(general)).seeing(tries(own));
    boolean isNear = own.key().shape().equals(BY_OBJECTION);
    return TemplateStanding.of(
        template,
        isNear ? TemplateLevel.TEMPLATE_OBJECTION : TemplateLevel.TEMPLATE,
        general == null || here == null ? belief : moved(belief, general, here),
        own.total(Count.USED),
        own.marketers());
  }

  /** Its use against the objection; where that is too little, its use whatever the objection. */
  private @Nullable Cell own(TemplatePublished template, Situation situation) {
    var code = template.templateId().code();
    var objection = situation.objection();
    var near =
        objection == null
            ? null
            : enough(uses.cells().get(BY_OBJECTION + ":" + code + "/" + objection.code()));
    return near == null ? enough(uses.cells().get(GENERAL + ":" + code)) : near;
  }

  private static @Nullable Cell enough(@Nullable Cell cell) {
    return cell == null || cell.total(Count.USED) < FEWEST_USES ? null : cell;
  }

  private Belief prior(Rung above) {
    double strength = 1 / (1 / above.belief().strength() + 1 / likeness);
    return Belief.around(above.belief().mean(), strength);
  }

  /** Both are normal in log odds (delta method); the shift's own doubt is that of the industry. */
  private static Belief moved(Belief belief, Rung general, Rung here) {
    if (here.level() == general.level()) {
      return belief;
    }
    double shift = logit(here.belief()) - logit(general.belief());
    double mean = 1 / (1 + Math.exp(-logit(belief) - shift));
    double variance = doubt(belief) + doubt(here.belief());
    double spread = mean * (1 - mean);
    return Belief.around(mean, Math.max(2, 1 / (variance * spread) - 1));
  }

  private static double logit(Belief belief) {
    return Math.log(belief.mean() / (1 - belief.mean()));
  }

  private static double doubt(Belief belief) {
    double spread = belief.mean() * (1 - belief.mean());
    return belief.variance() / (spread * spread);
  }

  private static Tries tries(Cell cell) {
    return Tries.of(cell, Count.USED, Count.EASED);
  }
}
