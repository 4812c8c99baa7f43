package io.saleslore.command.suggestion;

import io.saleslore.command.conversation.History;
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

/** Reads how customers took what was said after a suggestion was shown; nothing is kept of it. */
@Component
class Aftermath {
  private final EventStore events;
  private final Vault vault;
  private final SituationAnalyser analyser;

  Aftermath(EventStore events, Vault vault, SituationAnalyser analyser) {
    this.events = events;
    this.vault = vault;
    this.analyser = analyser;
  }

  List<History.Message> messages(ConversationId conversation) {
    return History.read(events, conversation).messages();
  }

  /** Whether the customer came round: their first reaction or objection after the answer tells. */
  Optional<Boolean> eased(Instant shownAt, List<History.Message> messages) {
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
