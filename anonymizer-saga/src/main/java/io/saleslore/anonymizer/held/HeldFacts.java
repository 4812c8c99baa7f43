package io.saleslore.anonymizer.held;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.FactCountTable.FactCountKey;
import io.saleslore.kernel.id.StoryId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of one edition that wait behind the gate; every method joins the transaction. */
public record HeldFacts(
    HeldFactTable held,
    ReleasedFactTable released,
    MarketerTable marketers,
    FactCountTable counts) {
  /** The facts of this edition. */
  public HeldFacts(JdbcTemplate jdbc, int edition) {
    this(
        new HeldFactTable(jdbc, edition),
        new ReleasedFactTable(jdbc, edition),
        new MarketerTable(jdbc, edition),
        new FactCountTable(jdbc, edition));
  }

  /**
   * Holds the facts of a reading in place of those held of earlier readings; what was released of
   * the story stays so and is not made again.
   */
  public void replace(StoryId story, List<Fact> facts) {
    replace(List.of(story), facts);
  }

  /** The same of several stories together; takes as many statements as for one. */
  public void replace(Collection<StoryId> stories, List<Fact> facts) {
    var ids = stories.stream().map(StoryId::value).toList();
    takeBack(ids);
    var gone = released.keys(ids);
    var made = facts.stream().filter(fact -> !gone.contains(FactKey.of(fact))).toList();
    held.insert(made);
    marketers.remember(made.stream().map(Fact::marketerHash).collect(Collectors.toSet()));
    counts.add(made.stream().map(FactCountKey::of).toList(), 1, 0);
  }

  /** Lets go of everything held of a story; answers how many facts that were. */
  public int forget(StoryId story) {
    return takeBack(List.of(story.value()));
  }

  /** Where all facts ever made are now. */
  public FactAccounting status() {
    return counts.status();
  }

  /** Since when the fact waits that waits longest. */
  public Optional<Instant> oldest() {
    return held.oldest();
  }

  /** How many facts of a story are held in all editions together. */
  public static int countInAllEditions(JdbcTemplate jdbc, StoryId story) {
    return HeldFactTable.countInAllEditions(jdbc, story.value());
  }

  private int takeBack(List<UUID> stories) {
    var facts = held.lock(stories);
    if (!facts.isEmpty()) {
      held.delete(stories);
      counts.add(facts, 0, 1);
    }
    return facts.size();
  }
}
