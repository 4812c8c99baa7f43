package io.saleslore.query.readmodel;

import io.saleslore.kernel.http.Rejection;
import io.saleslore.query.ReleaseFeed;
import io.saleslore.query.UnreadableRelease;
import io.saleslore.query.readmodel.OnePass.Order;
import io.saleslore.query.readmodel.Rebuild.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the data team can do with read models; every call may block. */
@Component
public class Rebuilds {
  /** Stands for all read models in one pass. */
  public static final String ALL = "all";

  private static final int LOOKS = 20;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final List<ReadModel> models;
  private final ReleaseFeed feed;
  private final Generations generations;
  private final CellStore cells;
  private final RebuildStore rebuilds;
  private final RebuildRunner runner;
  private final Switches switches;
  private final Tail tail;
  private final DeadLetters letters;
  private final Journal journal;
  private final InstantSource clock;

  Rebuilds(
      List<ReadModel> models,
      ReleaseFeed feed,
      Generations generations,
      CellStore cells,
      RebuildStore rebuilds,
      RebuildRunner runner,
      Switches switches,
      Tail tail,
      DeadLetters letters,
      Journal journal,
      InstantSource clock) {
    this.models = models;
    this.feed = feed;
    this.generations = generations;
    this.cells = cells;
    this.rebuilds = rebuilds;
    this.runner = runner;
    this.switches = switches;
    this.tail = tail;
    this.letters = letters;
    this.journal = journal;
    this.clock = clock;
  }

  /** A generation and the one it is compared with. */
  public record Compared(Snapshot before, Snapshot after) {}

  /**
   * Begins to build the next generation of a read model, or of all in one pass.
   *
   * @param isAutomatic whether it goes live as soon as it is built
   * @throws Rejection.NotFound if there is no read model of that name
   * @throws Rejection.Conflict if it has an unfinished rebuild already
   */
  public Rebuild start(String name, boolean isAutomatic, String who) {
    return start(named(name), feed.liveEdition(), isAutomatic, Set.of(), who);
  }

  /**
   * The same for all read models on the releases of another edition; it goes live with that.
   *
   * @throws Rejection.Conflict if that edition has no releases
   */
  public Rebuild ofEdition(int edition, String who) {
    if (feed.last(edition) < 0) {
      throw new Rejection.Conflict(
          "edition " + edition + " has no releases: its gate has let none out");
    }
    return start(names(), edition, false, Set.of(), who);
  }

  private Rebuild start(
      Collection<String> names, int edition, boolean isAutomatic, Set<Long> without, String who) {
    forgetWhatNobodyMakes();
    var id = UUID.randomUUID().toString();
    var claim = generations.begin(names, edition, id);
    rebuilds.add(id, claim, isAutomatic, feed.last(edition) + 1, without, who);
    journal.generations(who, "read-model-rebuild-started", claim.generations().values(), id);
    generations.release(claim);
    runner.wake();
    return find(id);
  }

  /** A process may have died between two writes, and left the place taken. */
  private void forgetWhatNobodyMakes() {
    for (var shelf : generations.shelves().values()) {
      var unfinished = shelf.rebuild();
      if (unfinished != null
          && !shelf.isBeingBuilt(clock.instant())
          && rebuilds.find(unfinished.id()).filter(each -> !each.phase().isOver()).isEmpty()) {
        generations.abandon(unfinished.id());
      }
    }
  }

  /**
   * All that were asked for of a read model, or of any, the newest first.
   *
   * @throws Rejection.NotFound if there is no read model of that name
   */
  public List<Rebuild> of(String name) {
    var models = named(name);
    return rebuilds.all().stream()
        .filter(each -> models.stream().anyMatch(each.generations()::containsKey))
        .toList();
  }

  /** How far it is. */
  public Rebuild find(String id) {
    return rebuilds.find(id).orElseThrow(Switches::noSuchRebuild);
  }

  /** Saves what is folded and stops until it is resumed. */
  public Rebuild pause(String id) {
    var rebuild = find(id);
    if (rebuild.phase() != Phase.BUILDING) {
      throw new Rejection.Conflict(
          "only a rebuild that is building can be paused; " + itIs(rebuild));
    }
    if (rebuilds.order(id) == Order.CANCEL) {
      throw new Rejection.Conflict("it is being cancelled");
    }
    if (!rebuilds.tell(id, Order.PAUSE)) {
      return pause(id);
    }
    runner.wake();
    return find(id);
  }

  /** Goes on from what was saved. */
  public Rebuild resume(String id) {
    if (!rebuilds.move(id, Phase.BUILDING, Phase.PAUSED, Phase.FAILED)) {
      throw new Rejection.Conflict(
          "only one that was paused or stopped can go on; " + itIs(find(id)));
    }
    runner.wake();
    return find(id);
  }

  /**
   * Drops what it has made.
   *
   * @throws Rejection.Conflict if it is over, or went live at the same time
   */
  public Rebuild cancel(String id, String who) {
    var rebuild = find(id);
    if (rebuild.phase().isOver()) {
      throw new Rejection.Conflict("there is nothing to cancel; " + itIs(rebuild));
    }
    if (rebuild.phase() == Phase.BUILDING) {
      if (rebuilds.order(id) == Order.CANCEL) {
        return rebuild;
      }
      if (!rebuilds.tell(id, Order.CANCEL)) {
        return cancel(id, who);
      }
      runner.wake();
    } else if (!switches.drop(rebuild)) {
      throw new Rejection.Conflict("it went live at the same time");
    }
    journal.generations(who, "read-model-rebuild-cancelled", List.of(), id);
    return find(id);
  }

  /** Makes live what it has made, in one write. */
  public Rebuild switchTo(String id, String who) {
    return switches.to(id, who);
  }

  /** Makes live again what was live before. */
  public void rollback(String name, String who) {
    switches.back(named(name), who);
  }

  /**
   * What a rebuild has made of a read model beside what is live, or was before it; both at the same
   * release.
   */
  public Compared compare(String id, String name) {
    var number = find(id).generations().get(name);
    for (int look = 0; look < LOOKS; look++) {
      var shelf = generations.shelves().get(name);
      var after = shelf == null || number == null ? null : shelf.built(number).orElse(null);
      if (shelf == null || after == null) {
        throw new Rejection.Conflict(
            "it has made nothing of " + name + " yet that could be compared");
      }
      var before =
          Integer.valueOf(after.number()).equals(shelf.liveNumber())
              ? shelf.before()
              : shelf.live();
      if (before.isEmpty() || before.get().edition() != after.edition()) {
        return new Compared(
            before.map(this::snapshot).orElseGet(() -> Snapshot.of(after, List.of())),
            snapshot(after));
      }
      if (before.get().position() == after.position()) {
        var compared = new Compared(snapshot(before.get()), snapshot(after));
        if (!compared.before().isAhead() && !compared.after().isAhead()) {
          return compared;
        }
      }
      tail.catchUp(List.of(before.get(), after));
      pause();
    }
    throw new Rejection.Conflict(
        "releases come in too fast to compare; pause the gate or try again");
  }

  private Snapshot snapshot(Generation generation) {
    return Snapshot.of(generation, cells.all(generation));
  }

  /** The releases that the live generation has to do without. */
  public List<DeadLetter> deadLetters(String name) {
    return letters.of(live(name));
  }

  /**
   * Tries a dead letter again; if it can be folded now, the read model is built anew with it and
   * goes live, since adding a release out of order could count it twice.
   *
   * @throws Rejection.Conflict if it still cannot be folded
   */
  public Rebuild retry(String name, long number, String who) {
    var letter = letter(name, number);
    var failure = failure(model(name), letter);
    if (!failure.isEmpty()) {
      letters.failedAgain(letter);
      throw new Rejection.Conflict("release " + number + " still cannot be folded: " + failure);
    }
    var others =
        letters.of(live(name)).stream()
            .map(DeadLetter::number)
            .filter(each -> each != number)
            .collect(Collectors.toSet());
    var rebuild = start(List.of(name), letter.edition(), true, others, who);
    journal.letter(who, "dead-letter-retried", letter);
    return rebuild;
  }

  /** Goes on without it, in later rebuilds as well. */
  public void discard(String name, long number, String who) {
    var letter = letter(name, number);
    letters.discard(letter);
    journal.letter(who, "dead-letter-discarded", letter);
  }

  private String failure(ReadModel model, DeadLetter letter) {
    try {
      feed.after(letter.edition(), letter.number() - 1, 1).forEach(model::cells);
      return "";
    } catch (UnreadableRelease e) {
      return e.reason();
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private DeadLetter letter(String name, long number) {
    return letters
        .find(live(name), number)
        .orElseThrow(() -> new Rejection.NotFound("there is no such dead letter"));
  }

  private Generation live(String name) {
    var _ = model(name);
    var live = generations.live().get(name);
    if (live == null) {
      throw new Rejection.Conflict(name + " is still being filled");
    }
    return live;
  }

  private ReadModel model(String name) {
    return models.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Rejection.NotFound("there is no such read model"));
  }

  private List<String> named(String name) {
    return name.equals(ALL) ? names() : List.of(model(name).name());
  }

  private List<String> names() {
    return models.stream().map(ReadModel::name).sorted().toList();
  }

  private static String itIs(Rebuild rebuild) {
    return "this one is " + Switches.word(rebuild);
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
