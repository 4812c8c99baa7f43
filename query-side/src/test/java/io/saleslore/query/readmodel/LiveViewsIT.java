package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.http.ReadModelNotReady;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class LiveViewsIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final ReadModel TEMPLATES = new ResponseTemplates();
  private static final List<PatternReleased> RELEASES =
      new Releases(7, 1).random(60).used(1, null, 40, 20).all();

  private final CellStore cells = new CellStore(Databases.fresh());
  private final LiveViews views = new LiveViews(List.of(PATTERNS, TEMPLATES));

  @Test
  void before_it_was_read_a_read_model_is_not_ready() {
    assertThatExceptionOfType(ReadModelNotReady.class)
        .isThrownBy(() -> views.of(PATTERNS).snapshot())
        .withMessage("objection-patterns is still being filled")
        .returns(503, ReadModelNotReady::status);
  }

  @Test
  void a_read_model_of_another_process_has_no_view_here() {
    var other = new LiveViews(List.of(TEMPLATES));
    assertThatNullPointerException().isThrownBy(() -> other.of(PATTERNS));
    Await.done(other.refresh(Map.of("objection-patterns", stored(PATTERNS, 1, 60)), cells));
  }

  @Test
  void it_shows_the_live_generation_as_it_stands() {
    refresh(stored(PATTERNS, 1, 60));
    assertThat(views.of(PATTERNS).snapshot())
        .isEqualTo(Folded.snapshot(PATTERNS, 1, RELEASES.subList(0, 60)));
  }

  @Test
  void refreshed_at_a_later_position_it_reads_what_changed() {
    refresh(stored(PATTERNS, 1, 30));
    var later = stored(PATTERNS, 1, 60);
    refresh(new Generation("objection-patterns", 1, 1, 59, later.collection()));
    assertThat(views.of(PATTERNS).snapshot().cells())
        .isEqualTo(Folded.cells(PATTERNS, RELEASES.subList(0, 60)));
  }

  @Test
  void at_the_same_position_nothing_is_shown_again() {
    var live = stored(PATTERNS, 1, 60);
    refresh(live);
    var before = views.of(PATTERNS).snapshot();
    refresh(live);
    assertThat(views.of(PATTERNS).snapshot()).isSameAs(before);
  }

  @Test
  void another_generation_is_read_as_a_whole_even_at_an_earlier_position() {
    refresh(stored(PATTERNS, 1, 60));
    refresh(stored(PATTERNS, 2, 20));
    assertThat(views.of(PATTERNS).snapshot())
        .returns(2, Snapshot::generation)
        .returns(19L, Snapshot::position);
  }

  @Test
  void all_are_read_before_any_is_shown() {
    var seen = new ArrayList<Integer>();
    refresh(stored(PATTERNS, 1, 60), stored(TEMPLATES, 1, 61));
    views.of(PATTERNS).changes().skip(1).subscribe(each -> seen.add(each.generation()));
    views.of(TEMPLATES).changes().skip(1).subscribe(each -> seen.add(each.generation()));
    refresh(stored(PATTERNS, 2, 60), stored(TEMPLATES, 2, 61));
    assertThat(seen).containsExactly(2, 2);
  }

  @Test
  void a_view_that_cannot_be_read_keeps_the_others_from_being_shown_alone() {
    var broken = new Generation("response-templates", 1, 1, 3, "");
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> refresh(stored(PATTERNS, 1, 60), broken));
    assertThatExceptionOfType(ReadModelNotReady.class)
        .isThrownBy(() -> views.of(PATTERNS).snapshot());
  }

  @Test
  void closed_it_ends_all_who_follow() {
    refresh(stored(PATTERNS, 1, 60));
    StepVerifier.create(views.of(PATTERNS).changes())
        .expectNextCount(1)
        .then(views::close)
        .verifyComplete();
    StepVerifier.create(views.closed()).verifyComplete();
  }

  private void refresh(Generation... live) {
    var byModel = new java.util.HashMap<String, Generation>();
    for (var each : live) {
      byModel.put(each.model(), each);
    }
    Await.done(views.refresh(byModel, cells));
  }

  private Generation stored(ReadModel model, int number, int releases) {
    var folded = Folded.cells(model, RELEASES.subList(0, releases)).values();
    var name = model.name() + "." + number + "." + releases;
    Await.done(cells.create(name));
    Await.done(cells.insert(name, List.copyOf(folded)));
    return new Generation(model.name(), number, 1, releases - 1L, name);
  }
}
