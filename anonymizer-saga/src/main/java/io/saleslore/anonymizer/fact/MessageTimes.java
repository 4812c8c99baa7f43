package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.List;

/** When the marketer wrote, by the customer's clock, and whether an answer came within 24 hours. */
final class MessageTimes implements StoryObservation.Maker {
  @Override
  public List<StoryObservation> observe(CodedStory story) {
    return MessageBurst.in(story).stream().map(each -> timed(each, story)).toList();
  }

  private static StoryObservation timed(MessageBurst burst, CodedStory story) {
    var local = burst.start().atZone(story.timeZone());
    var weekday = Weekday.values()[local.getDayOfWeek().getValue() - 1];
    var hour = Integer.toString(local.getHour());
    return new StoryObservation(
        burst.start(), Crowd.of(FactKind.MESSAGE_TIMING, weekday.code(), hour), burst.yes());
  }
}
