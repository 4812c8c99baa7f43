package io.saleslore.anonymizer.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.saleslore.anonymizer.edition.EditionStoryFacts;
import io.saleslore.anonymizer.edition.EditionTable;
import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.held.Database;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.HeldStories;
import io.saleslore.anonymizer.story.FinishedStories;
import io.saleslore.anonymizer.story.JohnsStory;
import io.saleslore.anonymizer.story.StoryAnonymizer;
import io.saleslore.kernel.conversation.ConversationEvent.StoryEnded;
import io.saleslore.kernel.conversation.ConversationEvent.StoryRevised;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.StoryRef;
import io.saleslore.kernel.vocabulary.Outcome;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.annotation.NoMoreInterceptors;
import org.axonframework.modelling.saga.AnnotatedSaga;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class AnonymizationSagaIT {
  private static final StoryRef REF = JohnsStory.REF;
  private static final StoryEnded ENDED =
      new StoryEnded(REF.conversationId(), REF.zone(), REF.storyId(), null, Outcome.WON, Talk.END);

  private final Database database = Database.fresh();
  private final EditionTable editions = new EditionTable(database.jdbc(), () -> Talk.MADE);
  private final HeldFacts held = new HeldFacts(database.jdbc(), 1);
  private final HeldStories heldStories = new HeldStories(database.jdbc(), 1);
  private final JohnsStory stories = new JohnsStory();
  private final FinishedStories finished =
      new FinishedStories(
          new StoryAnonymizer(
              stories,
              new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES)),
          new EditionStoryFacts(database.jdbc(), editions),
          database.transaction(),
          () -> Talk.MADE);
  private SagaTestFixture<AnonymizationSaga> saga = fixture();

  @BeforeEach
  void fresh() {
    editions.beginFirst("v");
    saga = fixture();
  }

  @Test
  void the_end_of_a_story_holds_its_facts() {
    saga.givenNoPriorActivity()
        .whenPublishingA(ENDED)
        .expectActiveSagas(1)
        .expectAssociationWith("storyId", REF.storyId());
    assertThat(held.status().held()).isEqualTo(10);
    assertThat(stories.opened).isEqualTo(1);
  }

  @Test
  void the_same_end_heard_again_opens_nothing() throws Exception {
    saga.givenAPublished(ENDED).whenPublishingA(ENDED).expectActiveSagas(1);
    assertThat(stories.opened).isEqualTo(1);
    assertThat(held.status().made()).isEqualTo(10);
  }

  @Test
  void a_revision_takes_the_place_of_the_facts_before_it() throws Exception {
    var fixture = saga.givenAPublished(ENDED);
    stories.talk = Talk.customersStory().ended(Outcome.LOST).revision(2);
    fixture.whenPublishingA(revised(2)).expectActiveSagas(1);
    var status = held.status();
    assertThat(status.replaced()).isEqualTo(10);
    assertThat(status.held()).isEqualTo(10);
    assertThat(status.lines())
        .filteredOn(line -> line.outcome() == Outcome.WON)
        .allMatch(line -> line.held() == 0);
  }

  @Test
  void a_revision_that_the_newest_reading_covered_opens_nothing() throws Exception {
    stories.talk = Talk.customersStory().revision(3);
    saga.givenAPublished(ENDED)
        .andThenAPublished(revised(2))
        .whenPublishingA(revised(3))
        .expectActiveSagas(1);
    assertThat(stories.opened).isEqualTo(1);
    assertThat(held.status().replaced()).isZero();
  }

  @Test
  void a_story_that_cannot_be_read_is_parked_and_read_later() throws Exception {
    stories.thrown = new IllegalStateException("John of ABC Corp");
    saga.givenNoPriorActivity().whenPublishingA(ENDED).expectActiveSagas(1);
    assertThat(heldStories.parked()).containsExactly(REF);
    assertThat(finished.retryParked()).isEqualTo(1);
    stories.thrown = null;
    assertThat(finished.retryParked()).isZero();
    assertThat(held.status().held()).isEqualTo(10);
  }

  @Test
  void of_a_forgotten_customer_nothing_is_held_any_more() throws Exception {
    var fixture = saga.givenAPublished(ENDED);
    stories.thrown = new KeyShredded(KeyId.of(REF.zone()));
    fixture.whenPublishingA(revised(2)).expectActiveSagas(0);
    assertThat(held.status().held()).isZero();
    assertThat(held.status().replaced()).isEqualTo(10);
    assertThat(heldStories.parked()).isEmpty();
  }

  @Test
  void a_store_that_is_away_is_left_to_the_processor_to_retry() {
    stories.thrown = new TransientDataAccessResourceException("away");
    assertThatThrownBy(() -> finished.hold(REF, 1)).isSameAs(stories.thrown);
    assertThat(heldStories.parked()).isEmpty();
  }

  @Test
  void its_stored_state_is_an_id_and_a_revision() throws Exception {
    var state = new AnonymizationSaga();
    var model = new AnnotationSagaMetaModelFactory().modelOf(AnonymizationSaga.class);
    new AnnotatedSaga<>("saga", Set.of(), state, model, NoMoreInterceptors.instance())
        .execute(running -> running.on(ENDED, finished));
    var serializer = JacksonSerializer.defaultSerializer();
    var json = serializer.serialize(state, String.class).getData();
    JsonNode stored = new ObjectMapper().readTree(json);
    assertThat(stored.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder("storyId", "revision");
    assertThat(stored.get("storyId").asText()).isEqualTo(REF.storyId().toString());
    assertThat(stored.get("revision").asInt()).isEqualTo(1);
    assertThat(json).doesNotContain("John", "expensive", "hash");
  }

  private static StoryRevised revised(int revision) {
    return new StoryRevised(
        REF.conversationId(), REF.zone(), REF.storyId(), revision, Outcome.LOST);
  }

  private SagaTestFixture<AnonymizationSaga> fixture() {
    var fixture = new SagaTestFixture<>(AnonymizationSaga.class);
    fixture.registerResource(finished);
    fixture.suppressExceptionInGivenPhase(false);
    return fixture;
  }
}
