package io.saleslore.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatchUpIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES = new Releases(11, 1).random(120).all();

  private final ListFeed feed = new ListFeed(1, RELEASES).only(40);
  private final QueryProcess process = new QueryProcess(Databases.fresh(), feed, List.of(PATTERNS));
  private final CatchUp catchUp = process.part(CatchUp.class);

  @Test
  void step_by_step_it_takes_in_what_there_is() {
    process.catchUp(10);
    feed.only(75);
    assertThat(step(20)).as("there may be more").isTrue();
    assertThat(position()).isEqualTo(59);
    assertThat(step(20)).isTrue();
    assertThat(position()).isEqualTo(74);
    assertThat(step(20)).isFalse();
    assertThat(process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, RELEASES.subList(0, 75)));
  }

  @Test
  void it_completes_what_lags_behind_whatever_the_batch() {
    process.catchUp(10);
    feed.only(120);
    Await.done(catchUp.complete(List.of(process.live(PATTERNS))));
    assertThat(process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, RELEASES));
    Await.done(catchUp.complete(List.of(process.live(PATTERNS))));
    assertThat(process.stored(PATTERNS))
        .as("once more")
        .isEqualTo(Folded.cells(PATTERNS, RELEASES));
  }

  @Test
  void one_of_them_that_is_behind_the_others_gets_only_what_it_lacks() {
    process.catchUp(10);
    var live = process.live(PATTERNS);
    feed.only(60);
    Await.done(catchUp.complete(List.of(live, live.at(20))));
    assertThat(process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, RELEASES.subList(0, 60)));
  }

  @Test
  void a_generation_of_a_read_model_that_this_process_does_not_know_is_left_alone() {
    process.catchUp(10);
    var other = new Generation("of-a-later-version", 1, 1, -1, "of-a-later-version.1");
    Await.done(catchUp.complete(List.of(other)));
    assertThat(process.generations().of("of-a-later-version").kept()).isEmpty();
  }

  @Test
  void one_that_cannot_be_read_is_set_aside_and_passed() {
    process.catchUp(10);
    feed.spoil(50).spoil(51).only(60);
    process.catchUp(7);
    assertThat(position()).isEqualTo(59);
    assertThat(letters()).extracting(DeadLetter::number).containsExactly(50L, 51L);
    assertThat(letters()).extracting(DeadLetter::reason).containsOnly("java.io.IOException");
  }

  @Test
  void at_a_gap_it_stands_still() {
    process.catchUp(10);
    var gap = new ArrayList<>(RELEASES.subList(0, 60));
    gap.remove(45);
    feed.show(1, gap);
    assertThatIllegalStateException()
        .isThrownBy(() -> step(1_000))
        .withMessageContaining("release 45");
    assertThat(position()).isEqualTo(39);
  }

  private boolean step(int batch) {
    return Await.value(catchUp.step(batch));
  }

  private long position() {
    return process.live(PATTERNS).position();
  }

  private List<DeadLetter> letters() {
    return Await.list(process.part(DeadLetterStore.class).of(process.live(PATTERNS)));
  }
}
