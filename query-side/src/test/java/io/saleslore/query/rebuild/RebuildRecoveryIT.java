package io.saleslore.query.rebuild;

import static io.saleslore.query.rebuild.RebuildNode.PATTERNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.query.Databases;
import io.saleslore.query.Databases.Server;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.background.Await;
import io.saleslore.query.generation.BuildLease;
import io.saleslore.query.generation.BuildLeaseGrants;
import io.saleslore.query.generation.BuildLeases;
import io.saleslore.query.generation.LeaseLost;
import io.saleslore.query.readmodel.Folded;
import io.saleslore.query.rebuild.Rebuild.Phase;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RebuildRecoveryIT {
  static Stream<Server> servers() {
    return Databases.servers();
  }

  @ParameterizedTest
  @MethodSource("servers")
  void killed_at_any_write_another_process_goes_on_and_ends_the_same(Server server) {
    var releases = new Releases(3, 1).random(60).all();
    int deaths = 0;
    boolean died = true;
    for (int write = 0; died; write++) {
      var database = server.fresh();
      RebuildNode.of(database, new ListFeed(1, releases), 8_000).process.catchUp(50);
      var id = RebuildNode.of(database, new ListFeed(1, releases), 9).startAutomatic();
      died = RebuildNode.diesAt(write, 1, database, releases);
      var restarted = RebuildNode.at(2, database, new ListFeed(1, releases), 9);
      restarted.process.rebuild();
      restarted.process.catchUp(10);
      assertThat(restarted.phase(id)).isEqualTo(Phase.SWITCHED);
      assertThat(restarted.process.live(PATTERNS).number()).isEqualTo(2);
      assertThat(restarted.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, releases));
      restarted.sweep();
      assertThat(RebuildNode.collections(database)).as("killed at write %d", write).hasSize(2);
      deaths += died ? 1 : 0;
    }
    assertThat(deaths).as("writes there were to die at").isGreaterThan(25);
  }

  @Test
  void killed_again_and_again_it_goes_on_from_what_was_saved() {
    var releases = new Releases(4, 1).random(200).all();
    var database = Databases.fresh();
    var feed = new ListFeed(1, releases);
    RebuildNode.of(database, feed, 10).process.catchUp(50);
    var id = RebuildNode.of(database, feed, 10).start();
    var random = new Random(4);
    for (int death = 1; death <= 8; death++) {
      RebuildNode.diesAt(8 + random.nextInt(12), death, database, releases);
    }
    var last = RebuildNode.at(20, database, feed, 10);
    long saved = last.saved(id);
    assertThat(saved).as("saved before the last death").isGreaterThan(20);
    last.process.rebuild();
    assertThat(last.phase(id)).isEqualTo(Phase.WAITING);
    last.switchTo(id);
    assertThat(last.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, releases));
  }

  @Test
  void who_lost_the_lease_can_write_nothing_more() {
    var releases = new Releases(5, 1).random(40).all();
    var database = Databases.fresh();
    var feed = new ListFeed(1, releases);
    var slow = RebuildNode.of(database, feed, 10);
    slow.process.catchUp(50);
    var rebuild = slow.start("all", false);
    var lease = takenOver(slow, rebuild).orElseThrow();
    assertThat(takenOver(RebuildNode.of(database, feed, 10), rebuild)).isEmpty();
    var fast = RebuildNode.at(5, database, feed, 10);
    fast.process.rebuild();
    assertThat(fast.phase(rebuild.id())).isEqualTo(Phase.WAITING);
    var leases = slow.part(BuildLeases.class);
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> Await.done(leases.renew(lease)));
    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> Await.done(leases.save(lease, 3, Map.of(), true)));
    fast.switchTo(rebuild.id());
    assertThat(fast.process.stored(PATTERNS)).isEqualTo(Folded.cells(PATTERNS, releases));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void of_many_that_take_over_at_once_one_gets_it(Server server) throws Exception {
    for (int round = 0; round < 25; round++) {
      var database = server.fresh();
      var feed = new ListFeed(1, new Releases(round, 1).random(10).all());
      var nodes = Stream.generate(() -> RebuildNode.of(database, feed, 10)).limit(4).toList();
      var made = nodes.getFirst().start("all", false);
      try (var hands = Executors.newFixedThreadPool(4)) {
        var taken =
            hands.invokeAll(
                nodes.stream()
                    .map(node -> (Callable<Boolean>) () -> takenOver(node, made).isPresent())
                    .toList());
        int winners = 0;
        for (var each : taken) {
          winners += each.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
      }
    }
  }

  private static Optional<BuildLease> takenOver(RebuildNode node, Rebuild rebuild) {
    return Await.optional(node.part(BuildLeaseGrants.class).takeOver(rebuild.generations()));
  }
}
