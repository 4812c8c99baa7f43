package io.saleslore.anonymizer.edition;

import io.saleslore.anonymizer.fact.Fact;
import io.saleslore.anonymizer.held.HeldFacts;
import io.saleslore.anonymizer.held.HeldStories;
import io.saleslore.anonymizer.story.StoryFacts;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.story.StoryRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Facts enter the editions that are open, and leave every edition there ever was. */
@Component
public record EditionStoryFacts(JdbcTemplate jdbc, Editions editions) implements StoryFacts {
  @Override
  public void lock(StoryId story) {
    open().forEach(each -> each.lock(story));
  }

  /** An edition that was begun since the story was locked reads it by itself. */
  @Override
  public void replace(StoryRef ref, int revision, List<Fact> facts) {
    open().forEach(each -> each.hold(ref, revision, facts));
  }

  @Override
  public int count(StoryId story) {
    return HeldFacts.countInAllEditions(jdbc, story);
  }

  @Override
  public int forget(StoryId story) {
    return all().mapToInt(each -> each.forget(story)).sum();
  }

  @Override
  public void park(StoryRef ref, String reason, Instant at) {
    open().forEach(each -> each.park(ref, reason, at));
  }

  @Override
  public void unpark(StoryRef ref) {
    all().forEach(each -> each.unpark(ref));
  }

  @Override
  public List<StoryRef> parked() {
    return open().flatMap(each -> each.parked().stream()).distinct().toList();
  }

  private Stream<HeldStories> open() {
    return editions.open().stream().map(each -> new HeldStories(jdbc, each.number()));
  }

  private Stream<HeldStories> all() {
    return editions.all().stream().map(each -> new HeldStories(jdbc, each.number()));
  }
}
