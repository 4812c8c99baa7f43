package io.saleslore.query.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Releases;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.LiveViewFixture;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.readmodel.Snapshot;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

class CellStreamTest {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES = new Releases(31, 1).random(120).all();

  private final LiveViewFixture view = new LiveViewFixture(PATTERNS);

  @Test
  void every_cell_is_sent_and_then_every_change() {
    view.publish(snapshot(1, 60));
    var changed =
        Folded.cells(PATTERNS, RELEASES).values().stream().filter(c -> c.last() >= 60).count();
    StepVerifier.create(events(null))
        .expectNextCount(snapshot(1, 60).cells().size())
        .then(() -> view.publish(snapshot(1, 120)))
        .expectNextCount(changed)
        .then(view::close)
        .verifyComplete();
  }

  @Test
  void who_resumes_anywhere_ends_with_every_cell_as_it_stands() {
    view.publish(snapshot(1, 60));
    var before = events(null).take(snapshot(1, 60).cells().size()).toStream().toList();
    view.publish(snapshot(1, 120));
    view.close();
    for (int seen = 1; seen <= before.size(); seen++) {
      var known = new HashMap<String, Cell>();
      before.subList(0, seen).forEach(event -> keep(known, event));
      events(before.get(seen - 1).id()).toIterable().forEach(event -> keep(known, event));
      assertThat(known).isEqualTo(Folded.cells(PATTERNS, RELEASES));
    }
  }

  @Test
  void who_has_seen_everything_is_sent_nothing_again() {
    view.publish(snapshot(1, 120));
    view.close();
    var last = events(null).toStream().toList().getLast();
    assertThat(events(last.id()).toStream().toList()).isEmpty();
  }

  @Test
  void a_cell_ahead_of_what_is_complete_does_not_carry_the_reader_past_the_rest() {
    var ahead = snapshot(1, 120);
    view.publish(new Snapshot(1, 1, 99, ahead.cells()));
    view.close();
    assertThat(events(null).toStream().toList())
        .extracting(event -> Long.parseLong(String.valueOf(event.id()).split("-", 3)[2]))
        .isSorted()
        .allMatch(release -> release <= 99);
  }

  @Test
  void another_edition_is_announced_and_sent_anew() {
    view.publish(snapshot(2, 30));
    view.close();
    var events = events("1-1-119").toStream().toList();
    assertThat(events.getFirst().event()).isEqualTo("edition");
    assertThat(events).hasSize(1 + snapshot(2, 30).cells().size());
  }

  @Test
  void another_generation_is_announced_and_sent_anew_although_its_releases_are_the_same() {
    view.publish(snapshot(1, 30));
    var rebuilt = snapshot(1, 30);
    view.publish(new Snapshot(2, 1, 29, rebuilt.cells()));
    view.close();
    var events = events("1-1-29").toStream().toList();
    assertThat(events.getFirst().event()).isEqualTo("generation");
    assertThat(events).hasSize(1 + rebuilt.cells().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "1-", "1-42", "-1-1-1", "1-1-42x", "99999999999-1-1"})
  void an_event_id_that_was_never_sent_is_refused(String id) {
    assertThatExceptionOfType(Rejection.InvalidField.class)
        .isThrownBy(() -> events(id))
        .returns("Last-Event-ID", Rejection.InvalidField::field)
        .withMessageNotContaining(id + " ");
  }

  private Flux<ServerSentEvent<Object>> events(@Nullable String lastEventId) {
    return CellStream.of(view.view, lastEventId, _ -> true, cell -> cell)
        .timeout(Duration.ofMinutes(1));
  }

  private static void keep(Map<String, Cell> known, ServerSentEvent<Object> event) {
    if (event.data() instanceof Cell cell) {
      known.put(cell.id(), cell);
    }
  }

  private static Snapshot snapshot(int edition, int releases) {
    var cells = new TreeMap<>(Folded.cells(PATTERNS, RELEASES.subList(0, releases)));
    return new Snapshot(edition, edition, releases - 1L, cells);
  }
}
