package io.saleslore.query.readmodel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.query.ReleaseFeed;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far each read model has come: for the API, for health and for metrics. */
@Component
public class ReadModels {
  private final List<ReadModel> models;
  private final Generations generations;
  private final ReleaseFeed feed;
  private final DeadLetters letters;
  private final Lateness lateness;
  private final RebuildRunner runner;
  private final InstantSource clock;

  ReadModels(
      List<ReadModel> models,
      Generations generations,
      ReleaseFeed feed,
      DeadLetters letters,
      Lateness lateness,
      RebuildRunner runner,
      InstantSource clock) {
    this.models = models;
    this.generations = generations;
    this.feed = feed;
    this.letters = letters;
    this.lateness = lateness;
    this.runner = runner;
    this.clock = clock;
  }

  /**
   * How far one read model has come.
   *
   * @param generation the live one, 0 where none is yet
   * @param before the one that can be gone back to
   * @param position the number of the last release in it, -1 for none
   * @param lag how many releases of the live edition are not in it
   * @param lagSeconds for how long it has not held every release
   * @param stalled whether it stands still although there are releases to take in
   * @param deadLetters how many releases it does without, the discarded ones not among them
   * @param rebuild the unfinished rebuild
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Standing(
      String name,
      int generation,
      @Nullable Integer before,
      int edition,
      long position,
      long lag,
      long lagSeconds,
      boolean stalled,
      long deadLetters,
      @Nullable String rebuild) {}

  /** All of them by name; takes note of which ones stand still. The call may block. */
  public List<Standing> standings() {
    int edition = feed.liveEdition();
    long last = feed.last(edition);
    var shelves = generations.shelves();
    return models.stream()
        .map(ReadModel::name)
        .sorted()
        .map(name -> standing(name, shelves, edition, last))
        .toList();
  }

  /** Their names. */
  public List<String> names() {
    return models.stream().map(ReadModel::name).sorted().toList();
  }

  /** Releases a second of the rebuild that runs in this process, 0 where none does. */
  public long rebuildRate() {
    return runner.rate();
  }

  /** How many releases rebuilds have folded in this process. */
  public long rebuildReleases() {
    return runner.folded();
  }

  private Standing standing(String name, Map<String, Shelf> shelves, int edition, long last) {
    var shelf = shelves.getOrDefault(name, new Shelf(name, 0, null, null, null, new TreeMap<>()));
    var live = shelf.live().orElse(new Generation(name, 0, edition, -1, ""));
    long lag = Math.max(0, live.edition() == edition ? last - live.position() : last + 1);
    var now = clock.instant();
    boolean isFilled = (live.number() == 0 || live.edition() != edition) && shelf.isBeingBuilt(now);
    var late = lateness.note(name, live.position(), lag, isFilled, now);
    return new Standing(
        name,
        live.number(),
        shelf.before().map(Generation::number).orElse(null),
        live.edition(),
        live.position(),
        lag,
        late.behind().toSeconds(),
        late.isStalled(),
        letters.of(live).stream().filter(each -> !each.isDiscarded()).count(),
        shelf.rebuild() == null ? null : shelf.rebuild().id());
  }
}
