package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;

/** Records the messages of an export, some hundred at a time. */
final class MessageRecorder {
  private static final int BATCH = 500;
  private static final int TRIES = 10;

  private final CommandGateway commands;
  private final UnaryOperator<List<SealedMessage>> fresh;
  private final ConversationId conversation;
  private final Zone zone;
  private final MessageSealer sealer;
  private final List<SealedMessage> waiting = new ArrayList<>(BATCH);
  private final ImportCounts counts = new ImportCounts();

  /**
   * Ready for the first entry.
   *
   * @param fresh picks the messages that are not recorded yet
   */
  MessageRecorder(
      CommandGateway commands,
      UnaryOperator<List<SealedMessage>> fresh,
      ConversationId conversation,
      Zone zone,
      MessageSealer sealer) {
    this.commands = commands;
    this.fresh = fresh;
    this.conversation = conversation;
    this.zone = zone;
    this.sealer = sealer;
  }

  void add(ChatEntry entry) {
    sealer.seal(entry).ifPresentOrElse(this::add, () -> counts.addSkipped(entry.kind()));
  }

  /** Counts an entry that is recorded elsewhere. */
  void addKnown(Instant sentAt) {
    counts.addMessage(sentAt);
  }

  private void add(SealedMessage message) {
    counts.addMessage(message.sentAt());
    waiting.add(message);
    if (waiting.size() == BATCH) {
      recordWaiting();
    }
  }

  /** Records what is left; what the whole import did. */
  ImportResult finish(List<String> authors, @Nullable String marketer, List<String> warnings) {
    recordWaiting();
    return counts.result(conversation, authors, marketer, warnings);
  }

  /** When another import or a webhook records the same at the same time, looks again. */
  private void recordWaiting() {
    for (int tries = 1; !waiting.isEmpty(); tries++) {
      try {
        counts.addRecorded(record(fresh.apply(waiting)));
        waiting.clear();
      } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private int record(List<SealedMessage> messages) {
    return messages.isEmpty()
        ? 0
        : commands.<Integer>sendAndWait(new RecordMessages(conversation, zone, messages));
  }
}
