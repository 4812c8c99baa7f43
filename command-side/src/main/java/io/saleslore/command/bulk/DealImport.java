package io.saleslore.command.bulk;

import io.saleslore.command.PlausibleTime;
import io.saleslore.command.conversation.Conversations;
import io.saleslore.command.deal.Quotation;
import io.saleslore.kernel.conversation.ConversationCommand.ConcludeConversation;
import io.saleslore.kernel.deal.DealCommand.LoseDeal;
import io.saleslore.kernel.deal.DealCommand.OpenDeal;
import io.saleslore.kernel.deal.DealCommand.QuoteDeal;
import io.saleslore.kernel.deal.DealCommand.WinDeal;
import io.saleslore.kernel.erasure.Subject;
import io.saleslore.kernel.http.Rejection;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.DealId;
import io.saleslore.kernel.id.StoryId;
import io.saleslore.kernel.seal.KeyId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.seal.Vault;
import io.saleslore.kernel.vocabulary.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a deal, names its prices and ends it, as it went. */
@Component
record DealImport(
    CommandGateway commands,
    Conversations conversations,
    Savepoints savepoints,
    Vault vault,
    InstantSource clock) {
  DealId run(Subject customer, ConversationId conversation, ImportedDeal told) {
    var deal = DealId.fresh();
    var openedAt = orNow("openedAt", told.openedAt());
    var holder = conversations.require(customer.zone(), conversation).customerId();
    var subject = new Subject(customer.zone(), holder);
    send(new OpenDeal(deal, subject.zone(), holder, conversation, openedAt));
    told.allQuotes().forEach(each -> quote(subject, deal, each));
    end(subject, deal, conversation, told);
    return deal;
  }

  private void quote(Subject subject, DealId deal, Quotation quote) {
    var amount = vault.seal(key(subject), quote.toAmount().text());
    send(new QuoteDeal(deal, subject.zone(), amount, orNow("at", quote.at())));
  }

  private void end(Subject subject, DealId deal, ConversationId conversation, ImportedDeal told) {
    var at = told.closedAt();
    switch (told.end()) {
      case WON -> send(new WinDeal(deal, subject.zone(), orNow("closedAt", at)));
      case LOST ->
          send(
              new LoseDeal(
                  deal,
                  subject.zone(),
                  orNow("closedAt", at),
                  told.reason(),
                  note(subject, told.note())));
      case UNKNOWN -> {
        if (at != null) {
          conclude(subject, conversation, orNow("closedAt", at));
        }
      }
    }
  }

  /** Where no message came since the last story, there is nothing to conclude. */
  private void conclude(Subject subject, ConversationId conversation, Instant at) {
    var story = StoryId.fresh();
    try {
      savepoints.within(
          () -> {
            send(
                new ConcludeConversation(conversation, subject.zone(), story, Outcome.UNKNOWN, at));
            return story;
          });
    } catch (Rejection.Conflict _) {
      // So the deal stays as it is.
    }
  }

  private @Nullable SealedText note(Subject subject, @Nullable String said) {
    return said == null || said.isBlank() ? null : vault.seal(key(subject), said);
  }

  private static KeyId key(Subject subject) {
    return KeyId.of(subject.zone(), subject.customerId());
  }

  private Instant orNow(String field, @Nullable Instant said) {
    return PlausibleTime.orNow(field, said, clock);
  }

  private void send(Object command) {
    commands.<Object>sendAndWait(command);
  }
}
