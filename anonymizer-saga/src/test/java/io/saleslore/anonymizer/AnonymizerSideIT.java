package io.saleslore.anonymizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.edition.EditionGates;
import io.saleslore.anonymizer.edition.EndedList;
import io.saleslore.anonymizer.edition.LiveEditionPointer;
import io.saleslore.anonymizer.edition.NoReleases;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateReadiness;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.StaffIdVault;
import io.saleslore.anonymizer.review.InMemoryReviews;
import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.anonymizer.story.FinishedStories;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.ShreddedKeys;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

class AnonymizerSideIT {
  @Test
  void with_what_it_asks_for_it_takes_a_story_to_the_gate() {
    try (var side = new AnnotationConfigApplicationContext()) {
      lend(side, Database.fresh());
      side.register(AnonymizerSide.class);
      side.refresh();
      var ref = new StoryRef(new Zone("staff-alice-123"), ConversationId.fresh(), StoryId.fresh());
      assertThat(side.getBean(FinishedStories.class).hold(ref, 1)).hasValue(1);
      assertThat(new HeldFacts(side.getBean(JdbcTemplate.class), 1).status().held()).isEqualTo(10);
      var report = side.getBean(EditionGates.class).tick(Talk.MADE);
      assertThat(report.state()).isEqualTo(GateReadiness.TOO_FEW_MARKETERS);
      assertThat(side.getBeanFactory().getBeanDefinition("anonymizationSaga"))
          .as("one saga for each story")
          .matches(definition -> definition.isPrototype());
    }
  }

  private static void lend(AnnotationConfigApplicationContext side, Database database) {
    side.registerBean(JdbcTemplate.class, database::jdbc);
    side.registerBean(JdbcClient.class, () -> JdbcClient.create(database.jdbc()));
    side.registerBean(TransactionOperations.class, database::transaction);
    side.registerBean(
        ConnectionProvider.class,
        () -> Objects.requireNonNull(database.jdbc().getDataSource())::getConnection);
    side.registerBean(Serializer.class, JacksonSerializer::defaultSerializer);
    side.registerBean(EventStorageEngine.class, () -> new InMemoryEventStorageEngine());
    side.registerBean(EventProcessingConfiguration.class, () -> new EventProcessingModule());
    side.registerBean(ShreddedKeys.class, NoneShredded::new);
    side.registerBean(LiveEditionPointer.class, () -> _ -> {});
    side.registerBean(StoryScrubber.class, () -> Talk.NAMES);
    side.registerBean(SituationAnalyser.class, () -> Talk.RULES);
    side.registerBean(Vault.class, StaffIdVault::vault);
    side.registerBean(Prices.class, Prices::inDollars);
    side.registerBean(TemplateDoor.class, () -> new TemplateDoor(List.of()));
    side.registerBean(Stories.class, JohnsStory::new);
    side.registerBean(EndedStories.class, () -> new EndedList(0));
    side.registerBean(Releases.class, NoReleases::new);
    side.registerBean(InMemoryReviews.class, InMemoryReviews::new);
    side.registerBean(InstantSource.class, () -> InstantSource.fixed(Talk.MADE));
    side.registerBean(
        GatePolicy.class,
        () ->
            new GatePolicy(
                new ReleaseThreshold(ReleaseThreshold.DEFAULT),
                new byte[16],
                GatePolicy.DEFAULT_WAITING,
                1));
  }

  private static final class JohnsStory implements Stories {
    @Override
    public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
      return reader.apply(Talk.customersStory().story(ref));
    }
  }

  private static final class NoneShredded implements ShreddedKeys {
    @Override
    public boolean anySince(Instant time) {
      return false;
    }

    @Override
    public Set<KeyId> all() {
      return Set.of();
    }
  }
}
