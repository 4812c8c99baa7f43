package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.story.StoryReading;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stories that were read together.
 *
 * @param position where the last of them ended in the history
 * @param size how many endings they are; one story may have ended twice
 * @param forgotten how many customers were forgotten before they were read
 */
record StoryPage(long position, int size, long forgotten, List<StoryReading> readings) {
  StoryPage {
    readings = List.copyOf(readings);
  }

  List<StoryReading.Read> read() {
    return of(StoryReading.Read.class).toList();
  }

  List<StoryReading.Unreadable> unreadable() {
    return of(StoryReading.Unreadable.class).toList();
  }

  private <T extends StoryReading> Stream<T> of(Class<T> kind) {
    return readings.stream().filter(kind::isInstance).map(kind::cast);
  }
}
