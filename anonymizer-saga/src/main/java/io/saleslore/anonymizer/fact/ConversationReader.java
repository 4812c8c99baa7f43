package io.saleslore.anonymizer.fact;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.saleslore.anonymizer.scrub.StoryScrubber;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a conversation without its story, by the same rules as facts are made by. */
public final class ConversationReader {
  /** What one of the two said, in its turn. */
  public record Turn(Speaker speaker, String text) {}

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
  public ReadConversation read(List<Turn> turns) {
    var scrub = scrubber.knowing(List.of());
    var coded =
        IntStream.range(0, turns.size())
            .mapToObj(
                turn -> {
                  var said = turns.get(turn);
                  var seen = analyser.analyse(scrub.apply(said.text()), said.speaker());
                  var at = Instant.ofEpochSecond(turn);
                  return new CodedMessage(at, said.speaker(), seen, null);
                })
            .toList();
    return new ReadConversation(language(turns, coded), tries(Refusals.asReactions(coded)));
  }

  private static List<Try> tries(List<CodedMessage> messages) {
    var answered = ObjectionResponse.in(messages);
    var tries = new ArrayList<Try>();
    answered.forEach(each -> tries.add(new Try(each.objection(), each.approach(), each.eased())));
    unanswered(messages, answered).forEach(each -> tries.add(new Try(each, null, false)));
    return tries;
  }

  private static List<Objection> unanswered(
      List<CodedMessage> messages, List<ObjectionResponse> answered) {
    return messages.stream()
        .flatMap(each -> Stream.ofNullable(each.objection()))
        .distinct()
        .filter(raised -> answered.stream().noneMatch(each -> each.objection() == raised))
        .toList();
  }

  /** The language that most of the text is in; one word of another does not change it. */
  private static Language language(List<Turn> turns, List<CodedMessage> coded) {
    var lengths =
        IntStream.range(0, turns.size())
            .boxed()
            .filter(turn -> coded.get(turn).seen().language() != Language.UNKNOWN)
            .collect(
                groupingBy(
                    turn -> coded.get(turn).seen().language(),
                    summingInt(turn -> turns.get(turn).text().length())));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.UNKNOWN);
  }
}
