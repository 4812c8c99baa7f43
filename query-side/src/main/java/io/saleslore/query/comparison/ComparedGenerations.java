package io.saleslore.query.comparison;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.generation.Generation;
import io.saleslore.query.generation.GenerationsSnapshot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is compared: one generation with another one, or with nothing. */
record ComparedGenerations(Optional<Generation> before, Generation after) {
  static ComparedGenerations of(GenerationsSnapshot now, String model, @Nullable Integer number) {
    var set = now.of(model);
    var after =
        set.built(number)
            .orElseThrow(
                () ->
                    new Rejection.Conflict(
                        "it has made nothing of " + model + " yet that could be compared"));
    boolean isLive = Integer.valueOf(after.number()).equals(set.liveNumber());
    return new ComparedGenerations(isLive ? set.previous() : set.live(), after);
  }

  boolean isWithinOneEdition() {
    return before.filter(each -> each.edition() == after.edition()).isPresent();
  }

  boolean isAtOneRelease() {
    return before.filter(each -> each.position() == after.position()).isPresent();
  }

  List<Generation> both() {
    return List.of(before.orElseThrow(), after);
  }
}
