package io.saleslore.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.reactivestreams.client.MongoDatabase;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.DeadLetter;
import io.saleslore.query.generation.DeadLetterStore;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.LeaseLost;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.Cell;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.readmodel.ReadModel;
import io.saleslore.query.responsetemplates.ResponseTemplates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class BulkBuildIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final ReadModel TEMPLATES = new ResponseTemplates();
  private static final List<PatternReleased> RELEASES =
      new Releases(13, 1).random(95).used(1, null, 40, 20).used(2, null, 30, 9).random(3).all();

  private final MongoDatabase database = Databases.fresh();
  private final ListFeed feed = new ListFeed(1, RELEASES);
  private volatile Instant now = Instant.parse("2026-05-01T09:00:00Z");

  /**
   * Tells the build what to do after so many releases. With pages of ten that is 1, 2, 12, 22 and
   * so on, since it begins as if requests came.
   */
  private record Told(LongFunction<BuildInstruction> order, boolean maySkip)
      implements BuildMonitor {
    @Override
    public BuildInstruction after(long done) {
      return order.apply(done);
    }

    @Override
    public void folded(long done) {}

    @Override
    public boolean maySkip(String model, long number) {
      return maySkip;
    }
  }

  @Test
  void one_pass_builds_all_read_models() {
    var process = process(new BuildPace(7, Duration.ofHours(1)));
    var lease = begun(process);
    assertThat(run(process, lease, BuildMonitor.NONE)).isEqualTo(BuildOutcome.BUILT);
    for (var model : List.of(PATTERNS, TEMPLATES)) {
      assertThat(stored(process, built(process, model))).isEqualTo(Folded.cells(model, RELEASES));
    }
  }

  @Test
  void without_releases_it_builds_what_is_empty() {
    feed.only(0);
    var process = process(BuildPace.DEFAULT);
    run(process, begun(process), BuildMonitor.NONE);
    assertThat(stored(process, built(process, PATTERNS))).isEmpty();
    assertThat(built(process, PATTERNS).position()).isEqualTo(-1);
  }

  @Test
  void paused_it_saves_what_is_folded_and_gives_its_lease_back() {
    var process = process(new BuildPace(10, Duration.ofHours(1)));
    var lease = begun(process);
    assertThat(run(process, lease, told(30, BuildInstruction.PAUSE)))
        .isEqualTo(BuildOutcome.PAUSED);
    var again = takenOver(process, lease);
    assertThat(again.position()).isEqualTo(31);
    assertThat(again.fence()).isEqualTo(2);
    assertThat(stored(process, again.of(PATTERNS.name())))
        .isEqualTo(Folded.cells(PATTERNS, RELEASES.subList(0, 32)));
    assertThat(run(process, again, BuildMonitor.NONE)).isEqualTo(BuildOutcome.BUILT);
    assertThat(stored(process, built(process, PATTERNS)))
        .isEqualTo(Folded.cells(PATTERNS, RELEASES));
  }

  @Test
  void cancelled_it_saves_nothing() {
    var process = process(new BuildPace(10, Duration.ofHours(1)));
    var lease = begun(process);
    assertThat(run(process, lease, told(30, BuildInstruction.CANCEL)))
        .isEqualTo(BuildOutcome.CANCELLED);
    assertThat(process.kept(PATTERNS).values())
        .allMatch(each -> each.generation().position() == -1);
  }

  @Test
  void it_saves_now_and_then_and_drops_what_it_had_saved_before() {
    var process = process(new BuildPace(10, Duration.ZERO));
    var saved = new ArrayList<Long>();
    var lease = begun(process);
    run(
        process,
        lease,
        new Told(
            _ -> {
              saved.add(process.kept(PATTERNS).firstEntry().getValue().generation().position());
              return BuildInstruction.CONTINUE;
            },
            true));
    assertThat(saved).isSorted().contains(-1L, 11L, 51L);
    assertThat(collections()).hasSize(2);
  }

  @Test
  void a_long_pass_keeps_its_lease() {
    var process = process(new BuildPace(10, Duration.ofHours(1)));
    run(
        process,
        begun(process),
        new Told(
            _ -> {
              now = now.plusSeconds(20);
              return BuildInstruction.CONTINUE;
            },
            true));
    assertThat(built(process, PATTERNS).position()).isEqualTo(99);
  }

  @Test
  void who_lost_the_lease_stops_and_what_it_wrote_counts_for_nothing() {
    var slow = process(new BuildPace(10, Duration.ofHours(1)));
    var lease = begun(slow);
    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(
            () ->
                run(
                    slow,
                    lease,
                    new Told(
                        done -> {
                          if (done == 52) {
                            now = now.plusSeconds(31);
                            takenOver(slow, lease);
                          }
                          return BuildInstruction.CONTINUE;
                        },
                        true)));
    assertThat(slow.generations().built()).isEmpty();
  }

  @Test
  void at_a_release_that_it_may_not_skip_it_saves_and_stops() {
    feed.spoil(42);
    var process = process(new BuildPace(10, Duration.ofHours(1)));
    var lease = begun(process);
    assertThatExceptionOfType(UnfoldableRelease.class)
        .isThrownBy(() -> run(process, lease, new Told(_ -> BuildInstruction.CONTINUE, false)))
        .returns(42L, UnfoldableRelease::number)
        .returns("java.io.IOException", UnfoldableRelease::reason)
        .returns("objection-patterns", UnfoldableRelease::model);
    assertThat(takenOver(process, lease).position()).isEqualTo(41);
  }

  @Test
  void one_that_it_may_skip_is_a_dead_letter_of_each_read_model() {
    feed.spoil(42);
    var process = process(new BuildPace(10, Duration.ofHours(1)));
    run(process, begun(process), BuildMonitor.NONE);
    var without = RELEASES.stream().filter(each -> each.number() != 42).toList();
    for (var model : List.of(PATTERNS, TEMPLATES)) {
      var generation = built(process, model);
      assertThat(stored(process, generation)).isEqualTo(Folded.cells(model, without));
      assertThat(Await.list(process.part(DeadLetterStore.class).of(generation)))
          .extracting(DeadLetter::number)
          .containsExactly(42L);
    }
  }

  @Test
  void after_a_failure_the_next_try_need_not_wait_for_the_lease() {
    var process = process(new BuildPace(10, Duration.ofHours(1)));
    var lease = begun(process);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                run(
                    process,
                    lease,
                    new Told(
                        done -> {
                          if (done == 52) {
                            throw new IllegalStateException("the store does not answer");
                          }
                          return BuildInstruction.CONTINUE;
                        },
                        true)));
    assertThat(run(process, takenOver(process, lease), BuildMonitor.NONE))
        .isEqualTo(BuildOutcome.BUILT);
  }

  private QueryProcess process(BuildPace pace) {
    return new QueryProcess(database, feed, List.of(PATTERNS, TEMPLATES), () -> now, pace);
  }

  private static BuildLease begun(QueryProcess process) {
    var names = List.of(PATTERNS.name(), TEMPLATES.name());
    return Await.value(process.part(BuildLeaseGrants.class).begin(names, 1, null));
  }

  private static BuildLease takenOver(QueryProcess process, BuildLease lease) {
    return Await.value(
        process.part(BuildLeaseGrants.class).takeOver(new TreeMap<>(lease.numbers())));
  }

  private static BuildOutcome run(QueryProcess process, BuildLease lease, BuildMonitor monitor) {
    return process.part(BulkBuild.class).run(lease, monitor);
  }

  private static BuildMonitor told(long after, BuildInstruction order) {
    return new Told(done -> done >= after ? order : BuildInstruction.CONTINUE, true);
  }

  private static Generation built(QueryProcess process, ReadModel model) {
    return process.generations().built(model.name(), 1).orElseThrow();
  }

  private static Map<String, Cell> stored(QueryProcess process, Generation generation) {
    var stored = new TreeMap<String, Cell>();
    process.cells(generation).forEach(cell -> stored.put(cell.id(), cell));
    return stored;
  }

  /** Those that cells stand in. */
  private List<String> collections() {
    return Await.list(Flux.from(database.listCollectionNames())).stream()
        .filter(name -> name.contains(".1."))
        .toList();
  }
}
