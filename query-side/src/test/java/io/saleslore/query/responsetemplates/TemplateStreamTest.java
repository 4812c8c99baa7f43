package io.saleslore.query.responsetemplates;

import static io.saleslore.kernel.vocabulary.Approach.DISCOUNT;
import static io.saleslore.kernel.vocabulary.Approach.ROI_CALCULATOR;
import static io.saleslore.kernel.vocabulary.Objection.BUDGET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.Releases;
import io.saleslore.query.Templates;
import io.saleslore.query.background.LoopSteps;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.LiveViewFixture;
import io.saleslore.query.readmodel.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.codec.ServerSentEvent;

class TemplateStreamTest {
  private static final ResponseTemplates MODEL = new ResponseTemplates();

  private final Templates templates =
      new Templates().published(1, ROI_CALCULATOR, BUDGET).published(2, DISCOUNT, BUDGET);
  private final LiveViewFixture view = new LiveViewFixture(MODEL);

  @Test
  void every_item_is_sent_and_only_the_last_carries_the_position_of_all() {
    show(1, 1);
    assertThat(events(null))
        .extracting(ServerSentEvent::id)
        .containsExactly("1-1--1--1", "1-1--1--1", "1-1-0-1");
  }

  @Test
  void who_has_seen_everything_is_sent_nothing() {
    show(1, 1);
    assertThat(events("1-1-0-1")).isEmpty();
  }

  @Test
  void a_template_that_was_published_since_is_sent_alone() {
    show(1, 1);
    templates.published(3, DISCOUNT, BUDGET);
    assertThat(events("1-1-0-1")).singleElement().returns("1-1-0-2", ServerSentEvent::id);
  }

  @Test
  void one_that_was_withdrawn_since_is_named() {
    show(1, 1);
    templates.withdrawn(2);
    assertThat(events("1-1-0-1")).singleElement().returns("withdrawn", ServerSentEvent::event);
    assertThat(events(null)).as("who comes new has never seen it").hasSize(2);
  }

  @Test
  void another_generation_is_told_and_everything_is_sent_again() {
    show(2, 1);
    var events = events("1-1-0-1");
    assertThat(events).hasSize(4);
    assertThat(events.getFirst().event()).isEqualTo("generation");
    assertThat(events.getLast().id()).isEqualTo("1-2-0-1");
  }

  @Test
  void another_edition_is_told_as_that() {
    show(1, 2);
    assertThat(events("1-1-0-1").getFirst().event()).isEqualTo("edition");
  }

  @Test
  void a_filter_lets_only_its_own_pass() {
    show(1, 1);
    var filter = TemplateFilter.of(null, null, "discount");
    assertThat(events(null, filter)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-0", "1-1-0-1-1", "a-1-0-1", "1-1-0--2"})
  void an_event_id_that_was_never_sent_is_refused(String id) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> TemplateStreamPosition.parse(id))
        .returns("Last-Event-ID", Rejection.InvalidField::field);
  }

  @Test
  void a_position_is_read_as_it_was_written() {
    assertThat(TemplateStreamPosition.parse("1-2-42--1")).hasToString("1-2-42--1");
    assertThat(TemplateStreamPosition.parse(" ")).isNull();
  }

  @Test
  void the_catalogue_is_followed_to_its_end_and_shown_after_each_change() {
    var catalogue = new TemplateCatalogue(templates, 200);
    assertThat(catalogue.now().number()).isEqualTo(-1);
    LoopSteps.all(catalogue);
    assertThat(catalogue.now().all()).hasSize(2);
    templates.withdrawn(1);
    LoopSteps.all(catalogue);
    assertThat(catalogue.now().all()).hasSize(1);
    assertThat(catalogue.now().number()).isEqualTo(2);
  }

  private void show(int generation, int edition) {
    var uses =
        Folded.snapshot(MODEL, edition, new Releases(1, edition).used(1, BUDGET, 40, 30).all());
    view.publish(new Snapshot(generation, edition, uses.position(), uses.cells()));
  }

  private List<ServerSentEvent<Object>> events(@Nullable String lastEventId) {
    return events(lastEventId, _ -> true);
  }

  /** All that come until both streams, with what they hold now, have ended. */
  private List<ServerSentEvent<Object>> events(
      @Nullable String lastEventId, Predicate<PositionedTemplate> filter) {
    var catalogue = new TemplateCatalogue(templates, 200);
    LoopSteps.all(catalogue);
    catalogue.stop();
    view.close();
    return TemplateStream.of(view.view, catalogue, lastEventId, filter)
        .timeout(Duration.ofMinutes(1))
        .toStream()
        .toList();
  }
}
