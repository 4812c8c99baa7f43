package io.saleslore.anonymizer.mining;

import io.saleslore.anonymizer.door.TemplateDoor;
import io.saleslore.anonymizer.fact.MarketerMessages;
import io.saleslore.anonymizer.fact.WrittenMessage;
import io.saleslore.anonymizer.gate.GatePolicy;
import io.saleslore.anonymizer.gate.HeldFact;
import io.saleslore.anonymizer.gate.KeyedHash;
import io.saleslore.anonymizer.gate.ReleaseGroup;
import io.saleslore.anonymizer.story.OpenedStories;
import io.saleslore.kernel.story.PrivateStory;
import io.saleslore.kernel.story.StoryRef;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One search for wordings: hashes and counts, and words only at its end. */
final class WordingPass {
  private final OpenedStories stories;
  private final MarketerMessages messages;
  private final TemplateDoor door;
  private final GatePolicy policy;
  private final KeyedHash key;
  private final SharedRuns shared;
  private final Map<Long, List<WordingUse>> uses = new HashMap<>();

  WordingPass(
      OpenedStories stories, MarketerMessages messages, TemplateDoor door, GatePolicy policy) {
    this.stories = stories;
    this.messages = messages;
    this.door = door;
    this.policy = policy;
    this.key = new KeyedHash(policy.secret());
    this.shared = new SharedRuns(key, policy.k());
  }

  void countRuns(PrivateStory story) {
    for (var text : messages.texts(story)) {
      Sentence.in(text, door).forEach(each -> shared.add(each, story.marketerHash()));
    }
  }

  /** The analysers are asked only where a wording stands; one counts once a story. */
  void countWordings(PrivateStory story) {
    if (wordings(story).findAny().isEmpty()) {
      return;
    }
    var taken = new HashSet<Long>();
    for (var message : messages.read(story)) {
      wordings(message.scrubbed())
          .map(this::hash)
          .filter(taken::add)
          .forEach(hash -> add(hash, use(story, message)));
    }
  }

  /** The wordings that the gate lets out, of those counted. */
  List<FoundWording> found(BooleanSupplier mayGoOn) {
    var gate = WordingGate.of(policy);
    return uses.entrySet().stream()
        .takeWhile(_ -> mayGoOn.getAsBoolean())
        .flatMap(
            each ->
                gate
                    .open(each.getKey(), each.getValue())
                    .flatMap(group -> found(each.getKey(), group, each.getValue()))
                    .stream())
        .toList();
  }

  private void add(long wording, WordingUse use) {
    uses.computeIfAbsent(wording, _ -> new ArrayList<>()).add(use);
  }

  /** All that is told is of the uses that the gate lets out: no marketer has a large part there. */
  private Optional<FoundWording> found(long wording, ReleaseGroup group, List<WordingUse> all) {
    var facts = Set.copyOf(group.facts());
    var released = all.stream().filter(each -> facts.contains(each.fact())).toList();
    return released.stream()
        .flatMap(each -> words(wording, each.ref()).stream())
        .findFirst()
        .flatMap(read -> found(read, group, released));
  }

  private Optional<FoundWording> found(
      SharedWording read, ReleaseGroup group, List<WordingUse> released) {
    var release = group.released(policy, key.bits("noise/" + read.key()));
    return read.text(door)
        .map(
            text ->
                new FoundWording(
                    HexFormat.of().formatHex(key.of("wording/" + read.key())),
                    text,
                    MostFrequent.of(released, WordingUse::objection),
                    MostFrequent.of(released, WordingUse::approach),
                    release.counts(),
                    release.marketers()));
  }

  private Optional<SharedWording> words(long wording, StoryRef ref) {
    var read = new ArrayList<SharedWording>();
    stories.read(
        ref, story -> wordings(story).filter(each -> hash(each) == wording).forEach(read::add));
    return read.stream().findFirst();
  }

  private Stream<SharedWording> wordings(PrivateStory story) {
    return messages.texts(story).stream().flatMap(this::wordings);
  }

  private Stream<SharedWording> wordings(String scrubbed) {
    return Sentence.in(scrubbed, door).stream()
        .flatMap(each -> SharedWording.of(each, shared).stream());
  }

  private long hash(SharedWording wording) {
    return key.bits(wording.key());
  }

  private static WordingUse use(PrivateStory story, WrittenMessage message) {
    var fact =
        new HeldFact(
            0,
            story.ref().storyId().value(),
            Duration.between(message.at(), story.endedAt()).toSeconds(),
            YearMonth.from(story.endedAt().atOffset(ZoneOffset.UTC)),
            story.marketerHash(),
            story.customerHash(),
            story.companyHash(),
            message.yes(),
            story.outcome());
    return new WordingUse(story.ref(), fact, message.open(), message.approach());
  }
}
