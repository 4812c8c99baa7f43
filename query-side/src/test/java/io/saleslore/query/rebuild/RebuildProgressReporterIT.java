package io.saleslore.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.query.background.Await;
import io.saleslore.query.fold.BuildInstruction;
import io.saleslore.query.fold.BuildMonitor;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RebuildProgressReporterIT {
  private final RebuildNode node = RebuildNode.withTwentyReleases();
  private final RebuildMeter meter = node.part(RebuildMeter.class);
  private final AtomicBoolean isStopping = new AtomicBoolean();
  private String id = node.startCaughtUp();

  @Test
  void the_first_look_and_the_last_are_reported() {
    var progress = progress();
    progress.after(0);
    progress.after(8);
    assertThat(node.find(id).done()).as("too soon to report again").isZero();
    progress.folded(20);
    assertThat(node.find(id)).returns(20L, Rebuild::done).returns(20L, Rebuild::total);
  }

  @Test
  void what_was_folded_before_it_went_on_does_not_count() {
    var progress = progress();
    progress.after(12);
    progress.after(15);
    progress.after(20);
    assertThat(meter.folded()).isEqualTo(8);
  }

  @Test
  void it_passes_on_what_the_builder_is_told() {
    node.pause(id);
    assertThat(progress().after(0)).isEqualTo(BuildInstruction.PAUSE);
  }

  @Test
  void a_process_that_stops_ends_the_build() {
    isStopping.set(true);
    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> progress().after(0));
  }

  @Test
  void a_release_may_be_skipped_where_it_is_discarded_or_the_live_generation_lacks_it() {
    var request = new RebuildRequest(List.of("objection-patterns"), 1, false, List.of(7L));
    node.cancel(id);
    node.process.rebuild();
    id = Await.value(node.part(Rebuilds.class).start(request, "carol")).id();
    assertThat(progress().maySkip("objection-patterns", 7)).isTrue();
    assertThat(progress().maySkip("objection-patterns", 8)).isFalse();
  }

  @Test
  void the_meter_shows_the_rate_of_what_runs() {
    meter.runsAt(120_000);
    assertThat(meter.rate()).isEqualTo(120_000);
    node.process.rebuild();
    assertThat(meter.rate()).as("nothing runs any more").isZero();
  }

  private BuildMonitor progress() {
    return node.part(RebuildMonitorFactory.class).of(node.find(id), isStopping::get);
  }
}
