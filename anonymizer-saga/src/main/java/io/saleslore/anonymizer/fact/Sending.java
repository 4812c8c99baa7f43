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
 * @param follows how many sendings in a row before it went unanswered
 * @param gap from the last message before it; zero where it follows none
 */
record Sending(Instant start, Instant end, int follows, Duration gap, boolean replied) {
  private static final Duration BURST = Duration.ofHours(1);
  private static final Duration PROMPT = Duration.ofHours(24);

  static List<Sending> in(CodedStory story) {
    var sendings = new ArrayList<Sending>();
    var unanswered = new ArrayList<Sending>();
    for (var turn : story.turns()) {
      if (turn.isCustomers()) {
        unanswered.forEach(each -> sendings.add(each.answered(turn.at())));
        unanswered.clear();
      } else if (unanswered.isEmpty()) {
        unanswered.add(new Sending(turn.at(), turn.at(), 0, Duration.ZERO, false));
      } else {
        goOn(unanswered, turn.at());
      }
    }
    sendings.addAll(unanswered);
    return sendings;
  }

  Set<Count> yes() {
    return replied ? EnumSet.of(Count.SENT, Count.REPLIED) : EnumSet.of(Count.SENT);
  }

  private static void goOn(List<Sending> unanswered, Instant at) {
    var last = unanswered.getLast();
    var pause = Duration.between(last.end, at);
    if (pause.compareTo(BURST) <= 0) {
      unanswered.removeLast();
      unanswered.add(new Sending(last.start, at, last.follows, last.gap, false));
    } else {
      unanswered.add(new Sending(at, at, last.follows + 1, pause, false));
    }
  }

  private Sending answered(Instant at) {
    return new Sending(start, end, follows, gap, !at.isAfter(end.plus(PROMPT)));
  }
}
