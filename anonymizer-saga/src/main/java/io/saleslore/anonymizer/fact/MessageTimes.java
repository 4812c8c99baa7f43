package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.Weekday;
import java.util.List;

/** When the marketer wrote, by the customer's clock, and whether an answer came within 24 hours. */
final class MessageTimes implements FactMaker {
  @Override
  public List<Observation> observe(CodedStory story) {
    return Sending.in(story).stream().map(each -> timed(each, story)).toList();
  }

  private static Observation timed(Sending sending, CodedStory story) {
    var local = sending.start().atZone(story.timeZone());
    var weekday = Weekday.values()[local.getDayOfWeek().getValue() - 1];
    var hour = Integer.toString(local.getHour());
    return new Observation(
        sending.start(), Crowd.of(FactKind.MESSAGE_TIMING, weekday.code(), hour), sending.yes());
  }
}
