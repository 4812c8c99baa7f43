package io.saleslore.query.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ProjectionRunnerIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES = new Releases(51, 1).random(30).all();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @RepeatedTest(30)
  void once_started_it_follows_until_it_is_stopped() {
    var feed = new ListFeed(1, RELEASES).only(10);
    var node = new Node(Databases.fresh(), feed, List.of(PATTERNS));
    var runner = new ProjectionRunner(node.projection, node.views, 5);
    runner.start();
    feed.only(30);
    var seen = node.views.of(PATTERNS).changes().filter(each -> each.position() == 29);
    assertThat(seen.blockFirst(PATIENCE)).isNotNull();
    runner.stop();
    assertThat(runner.isRunning()).isFalse();
  }

  @Test
  void after_a_failure_it_tries_again() {
    var feed = new ListFeed(1, RELEASES);
    var node = new Node(Databases.fresh(), new FailsOnce(feed), List.of(PATTERNS));
    var runner = new ProjectionRunner(node.projection, node.views, 5);
    runner.start();
    assertThat(node.views.of(PATTERNS).changes().blockFirst(PATIENCE)).isNotNull();
    runner.stop();
  }

  private record FailsOnce(ListFeed feed, AtomicBoolean failed) implements ReleaseFeed {
    FailsOnce(ListFeed feed) {
      this(feed, new AtomicBoolean());
    }

    @Override
    public int liveEdition() {
      if (failed.compareAndSet(false, true)) {
        throw new IllegalStateException("the store does not answer");
      }
      return feed.liveEdition();
    }

    @Override
    public long last(int edition) {
      return feed.last(edition);
    }

    @Override
    public List<PatternReleased> after(int edition, long number, int limit) {
      return feed.after(edition, number, limit);
    }
  }
}
