package io.saleslore.command.situation;

import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.TextRange;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Reaction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in a message of the customer, without its words.
 *
 * @param likeliest the two likeliest objections, seen or not
 * @param evidence the words that spoke for the first of these, in UTF-16 units of the message
 */
public record ReadMessage(
    MessageId messageId,
    Instant sentAt,
    @Nullable Objection objection,
    @Nullable Reaction reaction,
    double confidence,
    Language language,
    List<LikelyCode> likeliest,
    List<TextRange> evidence) {
  static ReadMessage of(CurrentMessage message, Analysis seen) {
    return new ReadMessage(
        message.messageId(),
        message.sentAt(),
        seen.objection(),
        seen.reaction(),
        seen.confidence(),
        seen.language(),
        seen.likeliest(),
        seen.evidence());
  }

  /** What was seen, as the analyser says it. */
  public Analysis analysis() {
    return new Analysis(objection, null, reaction, confidence, language, likeliest, evidence);
  }
}
