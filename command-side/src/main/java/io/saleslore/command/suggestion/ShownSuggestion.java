package io.saleslore.command.suggestion;

import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Feedback;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was shown to a marketer and what they did with it.
 *
 * @param chosen null for none of those offered
 * @param feedback what the marketer said of it, null for nothing
 * @param outcome of the story it was shown in, null while that goes on
 * @param eased whether the customer agreed after a chosen approach, null while nobody knows
 */
record ShownSuggestion(
    UUID suggestionId,
    ConversationId conversationId,
    Instant shownAt,
    Instant takenAt,
    @Nullable Objection objection,
    @Nullable Industry industry,
    @Nullable BusinessSize businessSize,
    List<Approach> offered,
    @Nullable Approach chosen,
    @Nullable Feedback feedback,
    int edition,
    long release,
    @Nullable Outcome outcome,
    @Nullable Boolean eased) {
  boolean isNotUseful() {
    return feedback == Feedback.NOT_USEFUL;
  }

  ShownSuggestion with(Optional<Boolean> reaction) {
    return new ShownSuggestion(
        suggestionId,
        conversationId,
        shownAt,
        takenAt,
        objection,
        industry,
        businessSize,
        offered,
        chosen,
        feedback,
        edition,
        release,
        outcome,
        reaction.orElse(null));
  }
}
