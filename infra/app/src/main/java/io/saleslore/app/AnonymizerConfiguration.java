package io.saleslore.app;

import io.saleslore.anonymizer.analyse.SalesAnalyser;
import io.saleslore.anonymizer.company.CompanyReader;
import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.held.ReleaseHistory;
import io.saleslore.anonymizer.review.Reviews;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.story.FinishedStories;
import io.saleslore.anonymizer.template.StartingCatalogue;
import io.saleslore.app.config.OnRole;
import io.saleslore.app.config.Role;
import io.saleslore.app.config.Settings;
import io.saleslore.app.store.LiveEdition;
import io.saleslore.app.vault.NeededKeys;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.situation.CompanyAnalyser;
import io.saleslore.kernel.story.Prices;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What anonymising is done with. */
@Configuration(proxyBeanMethods = false)
class AnonymizerConfiguration {
  @Bean
  @OnRole(Role.ANONYMIZER)
  StoryScrubber scrubber(@Value("${saleslore.scrub.phone-regions:}") List<String> regions) {
    return Scrubber.inRegions(regions);
  }

  @Bean
  SalesAnalyser analyser() {
    return new SalesAnalyser();
  }

  @Bean
  CompanyAnalyser companyAnalyser(SalesAnalyser analyser) {
    return new CompanyReader(analyser::language);
  }

  @Bean
  Prices prices() {
    return Prices.inDollars();
  }

  @Bean
  @OnRole(Role.ANONYMIZER)
  GatePolicy gatePolicy(Settings settings, LiveEdition edition, ReleaseHistory opened) {
    var gate = settings.gate();
    var file = settings.keys().resolve("gate-secret");
    var secret = NeededKeys.secret(gate.secret(), file, !opened.isEmpty());
    var threshold = new ReleaseThreshold(gate.atLeastMarketers());
    return new GatePolicy(threshold, secret, gate.waitingPeriod(), edition.now(), gate.epsilon());
  }

  /** What could not be read may be readable by another version. */
  @Bean
  @OnRole(Role.ANONYMIZER)
  ApplicationRunner parkedStories(FinishedStories stories) {
    return _ -> stories.retryParked();
  }

  /** The firm's own terms pass beside the published words. */
  @Bean
  @OnRole(Role.ANONYMIZER)
  TemplateDoor templateDoor(@Value("${saleslore.templates.approved-terms:}") List<String> terms) {
    return new TemplateDoor(terms);
  }

  /** The platform comes with templates; a later version may bring more. */
  @Bean
  @OnRole(Role.ANONYMIZER)
  ApplicationRunner startingCatalogue(Reviews reviews) {
    return _ -> {
      reviews.lookAgain();
      reviews.adopt(StartingCatalogue.templates());
    };
  }
}
