package io.saleslore.anonymizer.fact;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.situation.Utterance;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a conversation without its story, by the same rules as facts are made by. */
public final class ConversationReader {
  /**
   * An objection and what was tried against it.
   *
   * @param approach null where nothing was
   * @param eased whether the customer's next reaction was a positive one
   */
  public record Try(Objection objection, @Nullable Approach approach, boolean eased) {}

  /** What was read: the language, and what was tried against which objection. */
  public record ReadConversation(Language language, List<Try> tries) {
    public ReadConversation {
      tries = List.copyOf(tries);
    }
  }

  private final StoryScrubber scrubber;
  private final SituationAnalyser analyser;

  /** One that scrubs each text before it is analysed. */
  public ConversationReader(StoryScrubber scrubber, SituationAnalyser analyser) {
    this.scrubber = scrubber;
    this.analyser = analyser;
  }

  /** Everything that was raised and tried, in its order; what was not answered comes last. */
  public ReadConversation read(List<Utterance> turns) {
    var scrub = scrubber.knowing(List.of());
    var seen =
        analyser.analyse(
            turns.stream()
                .map(each -> new Utterance(each.speaker(), scrub.apply(each.text()), each.known()))
                .toList());
    var coded =
        IntStream.range(0, turns.size()).mapToObj(turn -> coded(turn, turns, seen)).toList();
    return new ReadConversation(language(seen), tries(Refusals.asReactions(coded)));
  }

  private static CodedMessage coded(int turn, List<Utterance> turns, List<Analysis> seen) {
    var at = Instant.ofEpochSecond(turn);
    return new CodedMessage(at, turns.get(turn).speaker(), seen.get(turn), null);
  }

  private static Language language(List<Analysis> seen) {
    return seen.isEmpty() ? Language.UNKNOWN : seen.getFirst().language();
  }

  private static List<Try> tries(List<CodedMessage> messages) {
    var tries = new ArrayList<Try>();
    ObjectionResponse.in(messages)
        .forEach(each -> tries.add(new Try(each.objection(), each.approach(), each.eased())));
    unanswered(messages).forEach(each -> tries.add(new Try(each, null, false)));
    return tries;
  }

  /** What the customer raised, and raised again, before the marketer answered anything. */
  private static List<Objection> unanswered(List<CodedMessage> messages) {
    var unanswered = new ArrayList<Objection>();
    Objection open = null;
    for (CodedMessage message : messages) {
      if (message.objection() != null) {
        Stream.ofNullable(open).forEach(unanswered::add);
        open = message.objection();
      } else if (message.approach() != null) {
        open = null;
      }
    }
    Stream.ofNullable(open).forEach(unanswered::add);
    return unanswered;
  }
}
