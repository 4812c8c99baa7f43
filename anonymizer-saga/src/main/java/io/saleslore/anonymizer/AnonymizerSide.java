package io.saleslore.anonymizer;

import io.saleslore.anonymizer.edition.AnonymizationVersion;
import io.saleslore.anonymizer.edition.EditionTable;
import io.saleslore.anonymizer.edition.Editions;
import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.MarketerMessages;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.review.ReviewProjection;
import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.Prices;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything from a finished story to a release, with its HTTP endpoints. It asks its host for the
 * stories and their endings, a scrubber, an analyser, prices, a door for templates, a vault and its
 * shredded keys, the gate's policy, the logs of releases, templates, reviews and operations, the
 * pointer to the live edition, JDBC on the schema anonymizer_zone with its transactions, the
 * private event store with its serializer and processors, and a clock.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class AnonymizerSide {
  @Bean
  Anonymization anonymization(
      StoryScrubber scrubber, SituationAnalyser analyser, Prices prices, ReviewProjection reviews) {
    return new Anonymization(scrubber, analyser, prices, () -> reviews.published()::usedIn);
  }

  @Bean
  MarketerMessages marketerMessages(
      StoryScrubber scrubber, SituationAnalyser analyser, Prices prices, ReviewProjection reviews) {
    return new MarketerMessages(scrubber, analyser, prices, () -> reviews.published()::usedIn);
  }

  @Bean
  AnonymizationVersion anonymizationVersion(
      GatePolicy policy, @Value("${saleslore.scrub.phone-regions:}") List<String> regions) {
    return AnonymizationVersion.now(policy, regions);
  }

  /** There is one to enter before the first story does. */
  @Bean
  Editions editions(JdbcTemplate jdbc, InstantSource clock, AnonymizationVersion version) {
    var editions = new EditionTable(jdbc, clock);
    editions.beginFirst(version.digest());
    return editions;
  }
}
