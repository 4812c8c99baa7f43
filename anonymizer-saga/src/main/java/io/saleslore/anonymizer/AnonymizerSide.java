package io.saleslore.anonymizer;

import io.saleslore.anonymizer.edition.EditionGates;
import io.saleslore.anonymizer.edition.Editions;
import io.saleslore.anonymizer.edition.FactsOfCustomer;
import io.saleslore.anonymizer.edition.OpenEditions;
import io.saleslore.anonymizer.edition.Reanonymisation;
import io.saleslore.anonymizer.edition.ReanonymisationRunner;
import io.saleslore.anonymizer.edition.ServedEdition;
import io.saleslore.anonymizer.edition.Version;
import io.saleslore.anonymizer.fact.Anonymisation;
import io.saleslore.anonymizer.fact.Prices;
import io.saleslore.anonymizer.fact.Scrubbing;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.FactsOfMarketer;
import io.saleslore.anonymizer.held.Handovers;
import io.saleslore.anonymizer.held.RowsOfStories;
import io.saleslore.anonymizer.saga.AnonymizationSaga;
import io.saleslore.anonymizer.saga.FinishedStories;
import io.saleslore.anonymizer.saga.StoryFacts;
import io.saleslore.anonymizer.template.Catalogue;
import io.saleslore.anonymizer.template.ReviewBook;
import io.saleslore.anonymizer.template.ReviewLog;
import io.saleslore.anonymizer.template.Reviews;
import io.saleslore.kernel.erasure.ErasableData;
import io.saleslore.kernel.operation.Operations;
import io.saleslore.kernel.rights.HeldOnMarketer;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.Stories;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Everything from a finished story to a release. It asks its host for the stories and their
 * endings, scrubbing, an analyser, prices, a vault, the gate's policy, the ways of releases and
 * templates into the global zone, the logs of reviews and operations, a JdbcTemplate on the schema
 * anonymizer_zone with its transactions, and a clock.
 */
@Configuration(proxyBeanMethods = false)
@Import(AnonymizationSaga.class)
public class AnonymizerSide {
  @Bean
  Anonymisation anonymisation(
      Scrubbing scrubbing, SituationAnalyser analyser, Prices prices, ReviewBook catalogue) {
    return new Anonymisation(scrubbing, analyser, prices, () -> catalogue.published()::usedIn);
  }

  @Bean
  ReviewBook reviewBook(ReviewLog log) {
    return new ReviewBook(log);
  }

  @Bean
  Reviews reviews(
      ReviewLog log,
      ReviewBook book,
      Catalogue catalogue,
      Operations operations,
      TransactionOperations transaction,
      InstantSource clock) {
    return new Reviews(log, book, catalogue, operations, transaction, clock);
  }

  @Bean
  FinishedStories finishedStories(
      Stories stories,
      Anonymisation anonymisation,
      StoryFacts facts,
      TransactionOperations transaction,
      InstantSource clock) {
    return new FinishedStories(stories, anonymisation, facts, transaction, clock);
  }

  /** There is one to enter before the first story does. */
  @Bean
  Editions editions(JdbcTemplate jdbc, GatePolicy policy, InstantSource clock) {
    var editions = new Editions(jdbc, clock);
    editions.beginFirst(Version.now(policy));
    return editions;
  }

  @Bean
  StoryFacts storyFacts(JdbcTemplate jdbc, Editions editions) {
    return new OpenEditions(jdbc, editions);
  }

  @Bean
  EditionGates editionGates(
      Editions editions,
      JdbcTemplate jdbc,
      GatePolicy policy,
      Releases releases,
      TransactionOperations transaction,
      InstantSource clock) {
    return new EditionGates(editions, jdbc, policy, releases, transaction, clock);
  }

  @Bean
  Reanonymisation reanonymisation(
      EndedStories ended,
      Stories stories,
      Anonymisation anonymisation,
      Editions editions,
      EditionGates gates,
      JdbcTemplate jdbc,
      GatePolicy policy,
      TransactionOperations transaction,
      InstantSource clock) {
    return new Reanonymisation(
        ended, stories, anonymisation, editions, gates, jdbc, policy, transaction, clock);
  }

  @Bean
  ReanonymisationRunner reanonymisationRunner(
      Editions editions, Reanonymisation reanonymisation, GatePolicy policy) {
    return new ReanonymisationRunner(editions, reanonymisation, Version.now(policy));
  }

  @Bean
  ServedEdition servedEdition(JdbcTemplate jdbc, Editions editions, EditionGates gates) {
    return new ServedEdition(jdbc, editions, gates);
  }

  @Bean
  Handovers handovers(JdbcTemplate jdbc, Vault vault) {
    return new Handovers(jdbc, vault);
  }

  @Bean
  @Order(1)
  ErasableData factsOfCustomer(JdbcTemplate jdbc, StoryFacts facts) {
    return new FactsOfCustomer(jdbc, facts);
  }

  @Bean
  @Order(2)
  ErasableData parkedStoriesOfCustomer(JdbcTemplate jdbc) {
    return RowsOfStories.parked(jdbc);
  }

  @Bean
  @Order(3)
  ErasableData sagasOfCustomer(JdbcTemplate jdbc) {
    return RowsOfStories.sagas(jdbc);
  }

  @Bean
  @Order(4)
  ErasableData sagaAssociationsOfCustomer(JdbcTemplate jdbc) {
    return RowsOfStories.associations(jdbc);
  }

  @Bean
  HeldOnMarketer factsOfMarketer(JdbcTemplate jdbc) {
    return new FactsOfMarketer(jdbc);
  }
}
