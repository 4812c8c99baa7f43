package io.saleslore.query.fold;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.background.Await;
import io.saleslore.query.background.OffEventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Reads an edition page by page, several pages at once and ahead of their use: since releases are
 * numbered without gaps, where a page begins is known before the one in front of it is read.
 */
final class ReadAhead {
  private static final int AHEAD = 3;
  private static final int SMALLER = 32;

  private final ReleaseFeed feed;
  private final int edition;
  private final int size;
  private final Deque<RequestedPage> requested = new ArrayDeque<>();
  private long requestedTo;

  /**
   * Begins after a number.
   *
   * @param after -1 for the start
   * @param size releases in a page
   */
  ReadAhead(ReleaseFeed feed, int edition, long after, int size) {
    this.feed = feed;
    this.edition = edition;
    this.size = size;
    this.requestedTo = after;
  }

  private record RequestedPage(long after, int size, Mono<List<PatternReleased>> releases) {}

  /**
   * The next page; empty at the end.
   *
   * @param isModest whether to leave the processors to others: small pages, one at a time
   * @throws UnreadableRelease if the very next one cannot be read
   */
  List<PatternReleased> next(boolean isModest) {
    request(isModest);
    var page = requested.remove();
    var releases = Await.value(page.releases());
    if (releases.size() < page.size()) {
      skipTo(page.after() + releases.size());
    } else {
      request(isModest);
    }
    return releases;
  }

  /** Skips to the release after this one. */
  void skipTo(long number) {
    requested.clear();
    requestedTo = number;
  }

  private void request(boolean isModest) {
    int some = isModest ? Math.max(1, size / SMALLER) : size;
    while (requested.size() < (isModest ? 1 : AHEAD)) {
      long after = requestedTo;
      requestedTo += some;
      requested.add(new RequestedPage(after, some, read(after, some)));
    }
  }

  private Mono<List<PatternReleased>> read(long after, int some) {
    var releases = OffEventLoop.call(() -> feed.after(edition, after, some)).cache();
    releases.subscribe(_ -> {}, _ -> {});
    return releases;
  }
}
