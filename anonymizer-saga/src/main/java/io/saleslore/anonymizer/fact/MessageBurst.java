package io.saleslore.anonymizer.fact;

import io.saleslore.kernel.release.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Messages of the marketer that follow each other within the hour, as chat is written; a customer's
 * message ends it.
 *
 * @param follows how many bursts in a row before it went unanswered
 * @param gap from the last message before it; zero where it follows none
 */
record MessageBurst(Instant start, Instant end, int follows, Duration gap, boolean replied) {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration PROMPT = Duration.ofHours(24);

  static List<MessageBurst> in(CodedStory story) {
    var bursts = new ArrayList<MessageBurst>();
    var unanswered = new ArrayList<MessageBurst>();
    for (var message : story.messages()) {
      if (message.isCustomers()) {
        unanswered.forEach(each -> bursts.add(each.answered(message.at())));
        unanswered.clear();
      } else if (unanswered.isEmpty()) {
        unanswered.add(new MessageBurst(message.at(), message.at(), 0, Duration.ZERO, false));
      } else {
        goOn(unanswered, message.at());
      }
    }
    bursts.addAll(unanswered);
    return bursts;
  }

  Set<Count> yes() {
    return replied ? EnumSet.of(Count.SENT, Count.REPLIED) : EnumSet.of(Count.SENT);
  }

  private static void goOn(List<MessageBurst> unanswered, Instant at) {
    var last = unanswered.getLast();
    var pause = Duration.between(last.end, at);
    if (pause.compareTo(LONGEST_PAUSE) <= 0) {
      unanswered.removeLast();
      unanswered.add(new MessageBurst(last.start, at, last.follows, last.gap, false));
    } else {
      unanswered.add(new MessageBurst(at, at, last.follows + 1, pause, false));
    }
  }

  private MessageBurst answered(Instant at) {
    return new MessageBurst(start, end, follows, gap, !at.isAfter(end.plus(PROMPT)));
  }
}
