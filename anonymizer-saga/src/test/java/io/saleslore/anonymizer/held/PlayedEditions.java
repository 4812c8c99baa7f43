package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.gate.GateRun;
import io.saleslore.anonymizer.gate.RandomHistory;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.anonymizer.story.StoryReadResult.Read;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.Crowd;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.release.PatternReleased;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** A history that is read into one edition after the other while customers are forgotten. */
final class PlayedEditions implements Releases {
  private final Database database;
  private final RandomHistory history;
  private final Random random;
  private final Map<StoryId, List<Fact>> stories = new LinkedHashMap<>();
  private final Map<FactKey, Fact> facts = new HashMap<>();
  private final List<PatternReleased> published = new ArrayList<>();
  private final Set<StoryId> erased = new HashSet<>();
  private final Map<PatternReleased, Set<StoryId>> erasedBefore = new HashMap<>();
  private final boolean isReadAgain;
  private int editions = 1;

  /**
   * What stands behind a release.
   *
   * @param erased who was, before it was made
   */
  record Told(PatternReleased release, Set<FactKey> facts, Set<StoryId> erased) {
    int edition() {
      return release.edition();
    }

    Crowd crowd() {
      return release.crowd();
    }
  }

  /**
   * Nothing yet.
   *
   * @param isReadAgain whether later readings of a story differ from its first
   */
  PlayedEditions(Database database, RandomHistory history, long seed, boolean isReadAgain) {
    this.database = database;
    this.history = history;
    this.random = new Random(seed);
    this.isReadAgain = isReadAgain;
  }

  /** After each look of the gate the watcher is called. */
  void play(Runnable watcher) {
    for (var day : history.days()) {
      day.ops().forEach(this::read);
      tick(day.at(), watcher);
      forgetSomebody();
      if (editions < 4) {
        begin(day.at().plusSeconds(60), watcher);
      }
      forgetSomebody();
      tick(day.at().plusSeconds(120), watcher);
    }
  }

  Fact fact(FactKey key) {
    return Objects.requireNonNull(facts.get(key));
  }

  /** Every release, the oldest of each edition first. */
  List<Told> told() {
    var behind = new HashMap<String, Set<FactKey>>();
    database
        .jdbc()
        .query(
            "select edition, release_number, story, kind, ordinal"
                + " from anonymizer_zone.released_fact",
            row -> {
              behind
                  .computeIfAbsent(row.getInt(1) + "/" + row.getLong(2), _ -> new HashSet<>())
                  .add(
                      new FactKey(
                          row.getObject(3, UUID.class),
                          FactKind.of(row.getString(4)),
                          row.getLong(5)));
            });
    return published.stream()
        .map(
            each ->
                new Told(
                    each,
                    Objects.requireNonNull(behind.get(each.edition() + "/" + each.number())),
                    Objects.requireNonNull(erasedBefore.get(each))))
        .toList();
  }

  private void read(RandomHistory.Op op) {
    if (op.revision() == 0) {
      forget(op.story());
    } else if (!erased.contains(op.story()) && (isReadAgain || !stories.containsKey(op.story()))) {
      stories.put(op.story(), op.facts());
      op.facts().forEach(fact -> facts.put(FactKey.of(fact), fact));
      for (int edition = 1; edition <= editions; edition++) {
        hold(edition, op.story(), op.facts());
      }
    }
  }

  private void hold(int edition, StoryId story, List<Fact> made) {
    int revision = made.getFirst().revision();
    database
        .transaction()
        .executeWithoutResult(
            _ ->
                new HeldStories(database.jdbc(), edition)
                    .hold(List.of(new Read(ref(story), revision, made))));
  }

  private static StoryRef ref(StoryId story) {
    return new StoryRef(new Zone("staff-alice-123"), ConversationId.fresh(), story);
  }

  private void forgetSomebody() {
    var all = List.copyOf(stories.keySet());
    if (!all.isEmpty() && random.nextInt(3) > 0) {
      forget(all.get(random.nextInt(all.size())));
    }
  }

  private void forget(StoryId story) {
    stories.remove(story);
    erased.add(story);
    for (int edition = 1; edition <= editions; edition++) {
      new HeldStories(database.jdbc(), edition).forget(story);
    }
  }

  private void begin(Instant at, Runnable watcher) {
    editions++;
    stories.forEach((story, made) -> hold(editions, story, made));
    gate(editions).tick(at.minusSeconds(1));
    watcher.run();
    gate(editions).tick(at);
    watcher.run();
  }

  private void tick(Instant at, Runnable watcher) {
    for (int edition = editions; edition >= 1; edition--) {
      gate(edition).tick(at);
      watcher.run();
    }
  }

  private GateRun gate(int edition) {
    return new GateRun(
        history.policy().of(edition),
        new WaitingFactStore(database.jdbc(), edition),
        this,
        _ -> {},
        database.transaction());
  }

  @Override
  public long next(int edition) {
    return published.stream().filter(each -> each.edition() == edition).count();
  }

  @Override
  public PatternReleased find(int edition, long number) {
    return published.stream()
        .filter(each -> each.edition() == edition && each.number() == number)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void publish(List<PatternReleased> releases) {
    published.addAll(releases);
    releases.forEach(each -> erasedBefore.put(each, Set.copyOf(erased)));
  }
}
