package io.saleslore.query.advice.template;

import io.saleslore.kernel.catalogue.CatalogueEvent.TemplatePublished;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.advice.pooling.GroupEffects;
import io.saleslore.query.advice.pooling.GroupRates;
import io.saleslore.query.advice.pooling.PooledGroups;
import io.saleslore.query.advice.pooling.RateDensity;
import io.saleslore.query.advice.pooling.ReadingAccuracy;
import io.saleslore.query.advice.successrate.CustomerSituation;
import io.saleslore.query.advice.successrate.SuccessModel;
import io.saleslore.query.advice.successrate.SuccessRates;
import io.saleslore.query.evidence.Trials;
import io.saleslore.query.responsetemplates.PublishedTemplates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How often each wording eases an objection: the wordings of an approach, and the marketers' own
 * words, lie around one centre. With a customer of whom more is known a wording moves as its
 * approach does, since no release knows wording and customer together.
 */
final class TemplateRates {
  private static final String OWN_WORDS = "";

  private final PublishedTemplates catalogue;
  private final TemplateUseCounts uses;
  private final SuccessModel eased;
  private final ReadingAccuracy reading;
  private final GroupEffects effects;
  private final Map<Answer, GroupRates> rates = new ConcurrentHashMap<>();

  private record Answer(Objection objection, Approach approach) {}

  TemplateRates(PublishedTemplates catalogue, TemplateUseCounts uses, SuccessRates rates) {
    this.catalogue = catalogue;
    this.uses = uses;
    this.eased = rates.eased();
    this.reading = rates.reading();
    this.effects = GroupEffects.learn(answers().map(this::centre).toList());
  }

  /**
   * Of a wording against this objection; empty where no objection is named and it was used too
   * seldom.
   */
  Optional<RateDensity> of(TemplatePublished template, CustomerSituation situation) {
    var objection = situation.objection();
    if (objection == null) {
      var trials = uses.trials(template.templateId(), null);
      return trials.areEnough()
          ? Optional.of(reading.truth(RateDensity.of(trials)))
          : Optional.empty();
    }
    var answer = new Answer(objection, template.approach());
    var wording =
        rates
            .computeIfAbsent(answer, each -> effects.rates(centre(each)))
            .of(template.templateId().code());
    return Optional.of(reading.truth(moved(wording, situation, template.approach())));
  }

  private RateDensity moved(RateDensity wording, CustomerSituation situation, Approach approach) {
    if (situation.customer().isEmpty()) {
      return wording;
    }
    var general = eased.rate(situation.ofAnyCustomer(), approach);
    return eased
        .rate(situation, approach)
        .flatMap(
            here ->
                general.map(all -> here.asRead().plus(wording.minus(all.asRead().meanLogOdds()))))
        .orElse(wording);
  }

  private Stream<Answer> answers() {
    return Arrays.stream(Objection.values())
        .flatMap(o -> Arrays.stream(Approach.values()).map(a -> new Answer(o, a)))
        .filter(each -> !templates(each).isEmpty());
  }

  private List<TemplatePublished> templates(Answer answer) {
    return catalogue.all().stream()
        .filter(each -> each.approach() == answer.approach())
        .filter(each -> uses.trials(each.templateId(), answer.objection()).areEnough())
        .toList();
  }

  private PooledGroups centre(Answer answer) {
    var trials = new TreeMap<String, Trials>();
    for (var each : templates(answer)) {
      var id = each.templateId();
      trials.put(id.code(), uses.trials(id, answer.objection()));
    }
    var own =
        eased.trials(answer.objection(), answer.approach()).minus(Trials.sum(trials.values()));
    if (own.successes() > 0 && own.failures() > 0) {
      trials.put(OWN_WORDS, own);
    }
    return new PooledGroups(eased.prior(answer.objection(), answer.approach()), trials);
  }
}
