package io.saleslore.anonymizer.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saleslore.anonymizer.fact.Anonymization;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.story.StoryReadResult.Forgotten;
import io.saleslore.anonymizer.story.StoryReadResult.Read;
import io.saleslore.anonymizer.story.StoryReadResult.Unreadable;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.common.AxonTransientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

class StoryAnonymizerTest {
  private final JohnsStory stories = new JohnsStory();
  private final StoryAnonymizer reader =
      new StoryAnonymizer(
          stories,
          new Anonymization(Talk.NAMES, Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES));

  @Test
  void a_story_is_opened_once_and_read_into_facts() {
    stories.talk = Talk.customersStory().revision(4);
    var reading = reader.read(JohnsStory.REF, _ -> Talk.MADE);
    assertThat(reading)
        .isInstanceOfSatisfying(
            Read.class,
            read -> {
              assertThat(read.ref()).isEqualTo(JohnsStory.REF);
              assertThat(read.storyId()).isEqualTo(JohnsStory.REF.storyId());
              assertThat(read.revision()).isEqualTo(4);
              assertThat(read.facts()).hasSize(10);
            });
    assertThat(stories.opened).isEqualTo(1);
  }

  @Test
  void the_time_of_its_facts_may_depend_on_the_story() {
    var reading = reader.read(JohnsStory.REF, story -> story.endedAt().plus(Duration.ofDays(3)));
    assertThat(reading)
        .isInstanceOfSatisfying(
            Read.class,
            read ->
                assertThat(read.facts())
                    .allMatch(fact -> fact.madeAt().equals(Talk.END.plus(Duration.ofDays(3)))));
  }

  @Test
  void a_shredded_key_is_a_forgotten_customer() {
    stories.thrown = new KeyShredded(KeyId.of(JohnsStory.REF.zone(), CustomerId.fresh()));
    assertThat(reader.read(JohnsStory.REF, _ -> Talk.MADE))
        .isEqualTo(new Forgotten(JohnsStory.REF));
  }

  @Test
  void what_cannot_be_read_gives_the_class_of_the_failure_and_no_word_of_it() {
    stories.thrown = new IllegalStateException("John of ABC Corp");
    assertThat(reader.read(JohnsStory.REF, _ -> Talk.MADE))
        .isEqualTo(new Unreadable(JohnsStory.REF, "java.lang.IllegalStateException"));
  }

  @Test
  void a_failure_while_facts_are_made_counts_as_unreadable_too() {
    assertThat(reader.read(JohnsStory.REF, StoryAnonymizerTest::fail))
        .isEqualTo(new Unreadable(JohnsStory.REF, "java.lang.ArithmeticException"));
  }

  static Stream<RuntimeException> failuresOfTheStore() {
    return Stream.of(
        new TransientDataAccessResourceException("away"),
        new CannotCreateTransactionException("away"),
        new IllegalStateException(new SQLException("closed")),
        new IllegalStateException(new IllegalArgumentException(new SQLException("closed"))),
        new AxonTransientException("later") {});
  }

  @ParameterizedTest
  @MethodSource("failuresOfTheStore")
  void a_store_that_is_away_is_the_callers_to_try_again(RuntimeException failure) {
    stories.thrown = failure;
    assertThatThrownBy(() -> reader.read(JohnsStory.REF, _ -> Talk.MADE)).isSameAs(failure);
  }

  @Test
  void a_row_that_breaks_a_rule_is_no_such_failure() {
    stories.thrown = new DataIntegrityViolationException("a rule");
    assertThat(reader.read(JohnsStory.REF, _ -> Talk.MADE)).isInstanceOf(Unreadable.class);
  }

  private static Instant fail(PrivateStory story) {
    throw new ArithmeticException(story.toString());
  }
}
