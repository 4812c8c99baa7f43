package io.saleslore.anonymizer;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.anonymizer.edition.EditionGates;
import io.saleslore.anonymizer.fact.Prices;
import io.saleslore.anonymizer.fact.Scrubbing;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.GateState;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.Peppered;
import io.saleslore.anonymizer.saga.AnonymizationSaga;
import io.saleslore.anonymizer.saga.FinishedStories;
import io.saleslore.anonymizer.template.InMemory;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
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
      assertThat(report.state()).isEqualTo(GateState.TOO_FEW_MARKETERS);
      assertThat(side.getBeanFactory().getBeanDefinition(AnonymizationSaga.class.getName()))
          .as("one saga for each story")
          .matches(definition -> definition.isPrototype());
    }
  }

  private static void lend(AnnotationConfigApplicationContext side, Database database) {
    side.registerBean(JdbcTemplate.class, database::jdbc);
    side.registerBean(TransactionOperations.class, database::transaction);
    side.registerBean(Scrubbing.class, () -> Talk.NAMES);
    side.registerBean(SituationAnalyser.class, () -> Talk.RULES);
    side.registerBean(Vault.class, Peppered::vault);
    side.registerBean(Prices.class, Prices::inDollars);
    side.registerBean(Stories.class, JohnsStory::new);
    side.registerBean(EndedStories.class, NoneEnded::new);
    side.registerBean(Releases.class, NoReleases::new);
    side.registerBean(InMemory.class, InMemory::new);
    side.registerBean(InstantSource.class, () -> InstantSource.fixed(Talk.MADE));
    side.registerBean(
        GatePolicy.class,
        () -> new GatePolicy(GatePolicy.DEFAULT_K, new byte[16], GatePolicy.DEFAULT_WAITING, 1));
  }

  private static final class JohnsStory implements Stories {
    @Override
    public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
      return reader.apply(Talk.customersStory().story(ref));
    }
  }

  private static final class NoneEnded implements EndedStories {
    @Override
    public long count() {
      return 0;
    }

    @Override
    public long forgotten() {
      return 0;
    }

    @Override
    public List<Ended> after(long position, int limit) {
      return List.of();
    }
  }

  private static final class NoReleases implements Releases {
    @Override
    public long next(int edition) {
      return 0;
    }

    @Override
    public void publish(List<PatternReleased> releases) {
      throw new AssertionError("nothing may open");
    }
  }
}
