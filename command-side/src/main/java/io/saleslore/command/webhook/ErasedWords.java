package io.saleslore.command.webhook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.history.ConversationHistory;
import io.saleslore.command.history.CurrentMessage;
import io.saleslore.kernel.customer.CustomerEvent.CustomerForgotten;
import io.saleslore.kernel.id.Zone;
import io.saleslore.kernel.seal.KeyShredded;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * What customers wrote who were erased, as peppered hashes of words and minute, which tell nothing
 * of who it was: an export that is imported again would bring it back.
 */
@Component
@ProcessingGroup("owner-views")
public record ErasedWords(EventStore events, TakenMessages taken, Vault vault) {
  /** Whether anybody was erased of whom there are hashes. */
  public boolean isAny() {
    return taken.isAnyErased();
  }

  /** The hash of what a customer of the zone wrote. */
  public String hash(Zone zone, Instant at, String text) {
    var said = MessageFingerprint.said(at, Speaker.CUSTOMER, MessageKind.TEXT, text);
    return vault.pepper("erased-words", zone + "/" + said);
  }

  /** Those of the hashes that are of somebody's words who was erased. */
  public Set<String> among(Collection<String> hashes) {
    return taken.erasedAmong(Set.copyOf(hashes));
  }

  /** The key still opens what they wrote; where it does not, they were erased before. */
  @EventHandler
  void on(CustomerForgotten event) {
    if (event.conversationId() == null) {
      return;
    }
    var history = ConversationHistory.read(events, event.conversationId());
    try {
      taken.addErased(
          history.messages().stream()
              .flatMap(each -> hash(event.zone(), each))
              .collect(toUnmodifiableSet()));
    } catch (KeyShredded _) {
      // Nothing is left to hash.
    }
  }

  private Stream<String> hash(Zone zone, CurrentMessage message) {
    return message.text() == null
            || message.speaker() != Speaker.CUSTOMER
            || message.kind() != MessageKind.TEXT
        ? Stream.empty()
        : Stream.of(hash(zone, message.sentAt(), vault.open(message.text())));
  }
}
