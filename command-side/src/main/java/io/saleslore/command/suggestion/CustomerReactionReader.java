package io.saleslore.command.suggestion;

import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.situation.SituationAnalyser;
import io.saleslore.kernel.vocabulary.Reaction;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads how customers reacted after a suggestion was shown; nothing of it is stored. */
@Component
record CustomerReactionReader(EventStore events, Vault vault, SituationAnalyser analyser) {
  List<CurrentMessage> messages(ConversationId conversation) {
    return ConversationHistory.read(events, conversation).messages();
  }

  /** Whether the customer agreed: their first reaction or objection after the answer tells. */
  Optional<Boolean> eased(Instant shownAt, List<CurrentMessage> messages) {
    return messages.stream()
        .filter(message -> !message.sentAt().isBefore(shownAt))
        .dropWhile(message -> message.speaker() == Speaker.CUSTOMER)
        .filter(message -> message.speaker() == Speaker.CUSTOMER)
        .flatMap(message -> Stream.ofNullable(message.text()))
        .map(words -> analyser.analyse(vault.open(words), Speaker.CUSTOMER))
        .filter(seen -> seen.reaction() != null || seen.objection() != null)
        .map(seen -> seen.reaction() == Reaction.POSITIVE)
        .findFirst();
  }
}
