package io.saleslore.tools.attack.inference;

import io.saleslore.kernel.id.StaffId;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.tools.evaluate.PlayedStory;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.time.Instant;
import java.time.YearMonth;

/**
 * One try with one customer, as the marketer who made it knows it.
 *
 * @param end when its story ended
 */
record PersonalTry(
    StaffId marketer, String customer, Crowd crowd, YearMonth month, Instant end, boolean eased) {
  static PersonalTry of(PlayedStory story, ToldFact fact) {
    return new PersonalTry(
        story.customer().staff(),
        story.customer().id(),
        fact.crowd(),
        story.month(),
        story.end(),
        fact.yes().contains(Count.EASED));
  }

  /** The same codes but for the industry. */
  String general() {
    return crowd.codes().get(0) + "/" + crowd.codes().get(1);
  }
}
