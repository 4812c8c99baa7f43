package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads an edition page by page, some pages ahead of whoever folds them and several at once: since
 * releases are numbered without gaps, where a page begins is known before the one in front of it is
 * read.
 */
final class PagesAhead {
  private static final int AHEAD = 3;
  private static final int SMALLER = 32;

  private final ReleaseFeed feed;
  private final int edition;
  private final int size;
  private final Deque<Page> asked = new ArrayDeque<>();
  private long askedTo;

  /**
   * Begins after a number.
   *
   * @param after -1 for the start
   * @param size releases in a page
   */
  PagesAhead(ReleaseFeed feed, int edition, long after, int size) {
    this.feed = feed;
    this.edition = edition;
    this.size = size;
    this.askedTo = after;
  }

  private record Page(long after, int size, CompletableFuture<List<PatternReleased>> releases) {}

  /**
   * What follows; empty at the end.
   *
   * @param isModest leaves the processors to others: small pages, one at a time
   * @throws UnreadableRelease if the very next one cannot be read
   */
  List<PatternReleased> next(boolean isModest) {
    ask(isModest);
    var page = asked.remove();
    var releases = read(page);
    if (releases.size() < page.size()) {
      goOnAfter(page.after() + releases.size());
    } else {
      ask(isModest);
    }
    return releases;
  }

  /** Passes over what lies between. */
  void goOnAfter(long number) {
    asked.clear();
    askedTo = number;
  }

  private void ask(boolean isModest) {
    int some = isModest ? Math.max(1, size / SMALLER) : size;
    while (asked.size() < (isModest ? 1 : AHEAD)) {
      long after = askedTo;
      askedTo += some;
      asked.add(
          new Page(
              after,
              some,
              CompletableFuture.supplyAsync(
                  () -> feed.after(edition, after, some), Thread::startVirtualThread)));
    }
  }

  private static List<PatternReleased> read(Page page) {
    try {
      return page.releases().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UnreadableRelease unreadable ? unreadable : e;
    }
  }
}
