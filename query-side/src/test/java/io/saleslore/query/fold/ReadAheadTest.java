package io.saleslore.query.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ListFeed;
import io.saleslore.query.Releases;
import io.saleslore.query.UnreadableRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final List<PatternReleased> RELEASES = new Releases(5, 1).random(100).all();

  @Test
  void every_release_comes_once_and_in_order_in_pages_of_any_size() {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      int start = random.nextInt(100);
      var pages = new ReadAhead(new ListFeed(1, RELEASES), 1, start - 1, 1 + random.nextInt(120));
      var read = new ArrayList<PatternReleased>();
      readAll(pages, random::nextBoolean, read);
      assertThat(read).as("seed %d", seed).isEqualTo(RELEASES.subList(start, 100));
    }
  }

  @Test
  void releases_that_come_while_the_last_page_is_read_come_next() {
    var feed = new ListFeed(1, RELEASES).only(25);
    var pages = new ReadAhead(feed, 1, -1, 10);
    pages.next(false);
    pages.next(false);
    assertThat(pages.next(false)).isEqualTo(RELEASES.subList(20, 25));
    feed.only(100);
    var rest = new ArrayList<PatternReleased>();
    readAll(pages, () -> false, rest);
    assertThat(rest).isEqualTo(RELEASES.subList(25, 100));
  }

  @Test
  void one_that_cannot_be_read_is_met_in_its_place_and_skipped() {
    var pages = new ReadAhead(new ListFeed(1, RELEASES).spoil(42).spoil(43), 1, -1, 10);
    var read = new ArrayList<PatternReleased>();
    for (long unreadable : new long[] {42, 43}) {
      assertThatExceptionOfType(UnreadableRelease.class)
          .isThrownBy(() -> readAll(pages, () -> false, read))
          .returns(unreadable, UnreadableRelease::number);
      assertThat(read).hasSize(42);
      pages.skipTo(unreadable);
    }
    readAll(pages, () -> false, read);
    assertThat(read).hasSize(98).doesNotContain(RELEASES.get(42), RELEASES.get(43));
  }

  private static void readAll(ReadAhead pages, BooleanSupplier modest, List<PatternReleased> into) {
    var page = pages.next(modest.getAsBoolean());
    while (!page.isEmpty()) {
      into.addAll(page);
      page = pages.next(modest.getAsBoolean());
    }
  }
}
