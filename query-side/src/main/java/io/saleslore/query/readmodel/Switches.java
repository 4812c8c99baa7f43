package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.readmodel.Rebuild.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes other generations live, all that belong together in one write. */
@Component
class Switches {
  private final Generations generations;
  private final RebuildStore rebuilds;
  private final Tail tail;
  private final ReleaseFeed feed;
  private final Journal journal;

  Switches(
      Generations generations,
      RebuildStore rebuilds,
      Tail tail,
      ReleaseFeed feed,
      Journal journal) {
    this.generations = generations;
    this.rebuilds = rebuilds;
    this.tail = tail;
    this.feed = feed;
    this.journal = journal;
  }

  /**
   * To what a rebuild has made.
   *
   * @throws Rejection.Conflict unless it waits for that, or if its edition is not the one that is
   *     served
   */
  Rebuild to(String id, String who) {
    var rebuild = rebuilds.find(id).orElseThrow(Switches::noSuchRebuild);
    if (rebuild.phase() != Phase.WAITING) {
      throw new Rejection.Conflict(
          "only a rebuild that waits can be switched to; this one is " + word(rebuild));
    }
    if (rebuild.edition() != feed.liveEdition()) {
      throw new Rejection.Conflict(
          "it belongs to edition " + rebuild.edition() + ": switch the edition");
    }
    var shelves = generations.shelves();
    var built = built(rebuild, shelves);
    tail.catchUp(built);
    if (!areLive(rebuild) && !generations.switchTo(built, shelves)) {
      throw new Rejection.Conflict(
          "it was cancelled, or another generation went live; look at the diff again");
    }
    rebuilds.move(id, Phase.SWITCHED, Phase.WAITING);
    journal.generations(who, "read-model-switched", built, id);
    generations.sweep();
    return rebuilds.find(id).orElseThrow(Switches::noSuchRebuild);
  }

  /**
   * Back to the generations that were live before.
   *
   * @throws Rejection.Conflict if one of the read models has none that is kept
   */
  void back(Collection<String> models, String who) {
    int edition = feed.liveEdition();
    var shelves = generations.shelves();
    var before = new ArrayList<Generation>();
    for (var model : models) {
      before.add(
          Optional.ofNullable(shelves.get(model))
              .flatMap(Shelf::before)
              .filter(each -> each.edition() == edition)
              .orElseThrow(
                  () -> new Rejection.Conflict("no earlier generation of " + model + " is kept")));
    }
    tail.catchUp(before);
    if (!generations.switchTo(before, shelves)) {
      throw new Rejection.Conflict("another generation went live at the same time; look again");
    }
    journal.generations(who, "read-model-rolled-back", before, null);
  }

  /**
   * Drops what a rebuild has made, unless it is live. What was made goes first: from then on nobody
   * can switch to it, and what dies in between is found again and dropped once more.
   *
   * @return whether it is cancelled; else it went live before
   */
  boolean drop(Rebuild rebuild) {
    generations.abandon(rebuild.id());
    boolean isLive = areLive(rebuild);
    rebuilds.move(
        rebuild.id(),
        isLive ? Phase.SWITCHED : Phase.CANCELLED,
        Phase.BUILDING,
        Phase.PAUSED,
        Phase.WAITING,
        Phase.FAILED);
    return !isLive;
  }

  /**
   * Whether all that it has made is live: also where the process died between the switch and its
   * record.
   */
  private boolean areLive(Rebuild rebuild) {
    var shelves = generations.shelves();
    return rebuild.generations().entrySet().stream()
        .allMatch(
            each ->
                shelves.get(each.getKey()) instanceof Shelf shelf
                    && each.getValue().equals(shelf.liveNumber()));
  }

  private static List<Generation> built(Rebuild rebuild, Map<String, Shelf> shelves) {
    var built = new ArrayList<Generation>();
    rebuild
        .generations()
        .forEach(
            (model, number) ->
                built.add(
                    Optional.ofNullable(shelves.get(model))
                        .filter(
                            shelf -> shelf.isOf(rebuild.id()) || number.equals(shelf.liveNumber()))
                        .flatMap(shelf -> shelf.built(number))
                        .orElseThrow(
                            () -> new Rejection.Conflict("what it made is not kept any more"))));
    return built;
  }

  static Rejection.NotFound noSuchRebuild() {
    return new Rejection.NotFound(
        "there is no such rebuild; on the embedded stores none outlives the process that ran it");
  }

  static String word(Rebuild rebuild) {
    return rebuild.phase().code();
  }
}
