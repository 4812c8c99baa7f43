package io.saleslore.query.readmodel;

import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Keeps every whole generation up with the releases of its edition: the live one, the one before
 * it, and one that waits to be switched to.
 */
@Component
class Tail {
  private final ReleaseFeed feed;
  private final Map<String, ReadModel> models = new HashMap<>();
  private final Generations generations;
  private final Fold fold;
  private final DeadLetters letters;

  Tail(
      ReleaseFeed feed,
      List<ReadModel> models,
      Generations generations,
      Fold fold,
      DeadLetters letters) {
    this.feed = feed;
    models.forEach(model -> this.models.put(model.name(), model));
    this.generations = generations;
    this.fold = fold;
    this.letters = letters;
  }

  /** Adds the next releases to all of them; whether there may be more at once. */
  boolean step(int batch) {
    return follow(generations.shelves().values().stream().flatMap(Shelf::built).toList(), batch);
  }

  /** Adds whatever is missing. */
  void catchUp(Collection<Generation> some) {
    var behind = List.copyOf(some);
    while (follow(behind, Projection.BATCH)) {
      var shelves = generations.shelves();
      behind =
          behind.stream()
              .flatMap(each -> Shelf.built(shelves, each.model(), each.number()).stream())
              .toList();
    }
  }

  private boolean follow(List<Generation> all, int batch) {
    var byEdition = new TreeMap<Integer, List<Generation>>();
    all.stream()
        .filter(each -> models.containsKey(each.model()))
        .forEach(
            each -> byEdition.computeIfAbsent(each.edition(), _ -> new ArrayList<>()).add(each));
    boolean more = false;
    for (var each : byEdition.entrySet()) {
      more |= follow(each.getKey(), each.getValue(), batch);
    }
    return more;
  }

  private boolean follow(int edition, List<Generation> followers, int batch) {
    long position = followers.stream().mapToLong(Generation::position).min().orElse(-1);
    List<PatternReleased> releases;
    try {
      releases = feed.after(edition, position, batch);
    } catch (UnreadableRelease unreadable) {
      followers.stream()
          .filter(each -> each.position() < unreadable.number())
          .forEach(each -> goOnWithout(each, unreadable));
      return true;
    }
    Numbering.check(position, releases);
    for (var each : followers) {
      var model = models.get(each.model());
      if (model != null) {
        fold.apply(each, model, newerThan(each.position(), releases));
      }
    }
    return !releases.isEmpty();
  }

  private void goOnWithout(Generation generation, UnreadableRelease unreadable) {
    letters.put(generation, unreadable.number(), unreadable.reason());
    generations.advance(generation.at(unreadable.number()));
  }

  private static List<PatternReleased> newerThan(long number, List<PatternReleased> releases) {
    return releases.stream().filter(release -> release.number() > number).toList();
  }
}
