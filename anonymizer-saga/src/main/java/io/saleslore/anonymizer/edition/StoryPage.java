package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.story.StoryReadResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stories that were read together.
 *
 * @param position where the last of them ended in the history
 * @param size how many endings they are; one story may have ended twice
 * @param forgotten how many customers were forgotten before they were read
 */
record StoryPage(long position, int size, long forgotten, List<StoryReadResult> readings) {
  StoryPage {
    readings = List.copyOf(readings);
  }

  List<StoryReadResult.Read> read() {
    return of(StoryReadResult.Read.class).toList();
  }

  List<StoryReadResult.Unreadable> unreadable() {
    return of(StoryReadResult.Unreadable.class).toList();
  }

  private <T extends StoryReadResult> Stream<T> of(Class<T> kind) {
    return readings.stream().filter(kind::isInstance).map(kind::cast);
  }
}
