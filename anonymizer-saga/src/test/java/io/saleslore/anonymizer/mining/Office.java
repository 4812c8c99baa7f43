package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.fact.MarketerMessages;
import io.saleslore.anonymizer.fact.Talk;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.scrub.Scrubber;
import io.saleslore.anonymizer.story.OpenedStories;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.release.ReleaseThreshold;
import io.saleslore.kernel.story.EndedStories;
import io.saleslore.kernel.story.Prices;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.Stories;
import io.saleslore.kernel.story.StoryRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Marketers by number, and the finished stories in which they wrote something. */
final class Office implements Stories, EndedStories {
  static final int K = 10;

  final TemplateDoor door = new TemplateDoor(List.of());
  private final Map<StoryRef, PrivateStory> stories = new LinkedHashMap<>();
  private final List<Ended> endings = new ArrayList<>();
  long forgotten;

  /** One story with a customer of its own, in which the marketer wrote this. */
  void wrote(int marketer, String... texts) {
    answered("that is expensive", marketer, texts);
  }

  /** The same after these words of the customer. */
  void answered(String customer, int marketer, String... texts) {
    int number = stories.size() + 1;
    var ref =
        new StoryRef(
            new Zone("staff-m-" + marketer),
            new ConversationId(new UUID(1, number)),
            new StoryId(new UUID(2, number)));
    var talk = Talk.withJohn().john(0, customer);
    for (int i = 0; i < texts.length; i++) {
      talk = talk.alice(1 + i, texts[i]);
    }
    stories.put(ref, of(talk.john(9, "that makes sense").story(ref), marketer, number));
    endings.add(new Ended(number, ref));
  }

  List<FoundWording> mine() {
    return miner().mine(() -> true);
  }

  List<String> texts() {
    return mine().stream().map(each -> each.text().text()).toList();
  }

  WordingMiner miner() {
    var messages =
        new MarketerMessages(
            Scrubber.inRegions(List.of()), Talk.RULES, Prices.inDollars(), () -> Talk.TEMPLATES);
    var secret = "a secret of sixteen".getBytes(StandardCharsets.UTF_8);
    var policy = new GatePolicy(new ReleaseThreshold(K), secret, Duration.ofDays(14), 1);
    return new WordingMiner(this, new OpenedStories(this), messages, door, policy);
  }

  @Override
  public <R> R open(StoryRef ref, Function<PrivateStory, R> reader) {
    return reader.apply(stories.get(ref));
  }

  @Override
  public long count() {
    return endings.size();
  }

  @Override
  public long forgotten() {
    return forgotten;
  }

  @Override
  public List<Ended> after(long position, int limit) {
    return endings.stream().filter(each -> each.position() > position).limit(limit).toList();
  }

  private static PrivateStory of(PrivateStory one, int marketer, int number) {
    return new PrivateStory(
        one.ref(),
        1,
        "marketer-" + marketer,
        "customer-" + number,
        "company-" + number,
        one.knownNames(),
        one.industry(),
        one.businessSize(),
        one.quoted(),
        one.outcome(),
        one.hasDeal(),
        one.openedAt(),
        one.endedAt(),
        one.timeZone(),
        one.messages());
  }
}
