package io.saleslore.app.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.command.situation.ChatSituation;
import io.saleslore.command.situation.ReadMessage;
import io.saleslore.kernel.catalogue.Slot;
import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.query.advice.complete.CompleteAdvice;
import io.saleslore.query.advice.situation.ReadObjection;
import io.saleslore.query.advice.suggestion.SuggestedApproach;
import io.saleslore.query.advice.suggestion.SuggestionAnswer.OverallRate;
import io.saleslore.query.evidence.Silence;
import io.saleslore.query.timingpatterns.TimingAdvice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All advice for a conversation as it stands.
 *
 * @param situation what advice was asked about, in codes
 * @param messages what the customer wrote last, each with what was seen in it
 * @param answered whether the marketer has written since
 * @param suggestions the approaches that worked in such situations, best first
 * @param notEnoughEvidence whether there is nothing to suggest; the sentence then says why
 * @param differenceShown whether the first is shown to be the best, or as good as the best
 * @param silence why nothing is suggested, or nothing can be told apart
 * @param overall how often this objection is eased whatever the approach
 * @param templates wordings of the suggested approaches and those that convert best
 * @param templateSentence what is shown of the templates
 * @param timing when messages and follow-ups are answered
 * @param bestTime when the best time to write comes next, where one is shown to be better
 * @param receipt proves what was suggested, for when it is used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConversationAdvice(
    Situation situation,
    List<ReadMessage> messages,
    boolean answered,
    List<SuggestedApproach> suggestions,
    boolean notEnoughEvidence,
    boolean differenceShown,
    @Nullable Silence silence,
    String sentence,
    @Nullable OverallRate overall,
    List<AdvisedTemplate> templates,
    String templateSentence,
    TimingAdvice timing,
    @Nullable Instant bestTime,
    Receipt receipt) {
  private static final String NOTHING_WRITTEN = "The customer has not written yet.";

  static ConversationAdvice of(
      ChatSituation chat, CompleteAdvice advice, Map<Slot, String> known, Instant now) {
    var answer = advice.suggestions().because(whyNone(chat));
    return new ConversationAdvice(
        answer.situation(),
        chat.messages(),
        chat.answered(),
        answer.suggestions(),
        answer.notEnoughEvidence(),
        answer.differenceShown(),
        answer.silence(),
        answer.sentence(),
        answer.overall(),
        AdvisedTemplate.of(advice, known),
        advice.templates().sentence(),
        advice.timing(),
        AnswerTime.next(advice.timing().messages().best(), now, chat.timeZone()).orElse(null),
        answer.receipt());
  }

  /** The last message tells why none was seen, where none was. */
  private static @Nullable String whyNone(ChatSituation chat) {
    if (chat.codes().objection() != null) {
      return null;
    }
    return chat.messages().isEmpty()
        ? NOTHING_WRITTEN
        : ReadObjection.in(chat.messages().getLast().analysis()).whyNone();
  }
}
