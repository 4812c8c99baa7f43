package io.saleslore.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.Databases;
import io.saleslore.query.ListFeed;
import io.saleslore.query.QueryProcess;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.objectionpatterns.ObjectionPatterns;
import io.saleslore.query.readmodel.ReadModel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ProjectionLoopIT {
  private static final ReadModel PATTERNS = new ObjectionPatterns();
  private static final List<PatternReleased> RELEASES = new Releases(51, 1).random(30).all();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @RepeatedTest(10)
  void once_started_it_follows_until_it_is_stopped() {
    var feed = new ListFeed(1, RELEASES).only(10);
    var process = new QueryProcess(Databases.fresh(), feed, List.of(PATTERNS));
    var loop = process.loop("projectionLoop");
    loop.start();
    feed.only(30);
    var seen = process.view(PATTERNS).changes().filter(each -> each.position() == 29);
    assertThat(seen.blockFirst(PATIENCE)).isNotNull();
    loop.stop();
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void after_a_failure_it_tries_again() {
    var feed = new ListFeed(1, RELEASES);
    var process = new QueryProcess(Databases.fresh(), new FailsOnce(feed), List.of(PATTERNS));
    var loop = process.loop("projectionLoop");
    loop.start();
    assertThat(process.view(PATTERNS).changes().blockFirst(PATIENCE)).isNotNull();
    loop.stop();
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
