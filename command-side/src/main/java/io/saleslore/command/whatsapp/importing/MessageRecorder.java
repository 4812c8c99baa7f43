package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.fingerprint.ExportNews;
import io.saleslore.command.fingerprint.MessageFingerprint;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.kernel.conversation.ConversationCommand.EditMessage;
import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;

/** Records the messages of an export, some hundred at a time. */
final class MessageRecorder {
  private static final int TRIES = 10;

  private final Chat chat;
  private final MessageSealer sealer;
  private final NewsWriter writer;
  private final MinuteBatches<SealedMessage> batches =
      new MinuteBatches<>(
          message -> MessageFingerprint.minute(message.sentAt()), this::recordUntilStored);
  private final ImportCounts counts = new ImportCounts();
  private @Nullable ConversationId conversation;

  /** Ready for the first entry. */
  MessageRecorder(Chat chat, MessageSealer sealer, NewsWriter writer) {
    this.chat = chat;
    this.sealer = sealer;
    this.writer = writer;
  }

  /** The conversation that the messages are written into. */
  @FunctionalInterface
  interface Chat {
    /** Writes into it; where it has to be started first, in the same transaction. */
    Written write(Function<ConversationId, Written> work);
  }

  /** What was written of some messages. */
  record Written(ConversationId conversation, int fresh, int edited) {}

  /**
   * Writes into a conversation what is not recorded yet of messages that hold their minutes whole.
   *
   * @param news picks it
   */
  record NewsWriter(
      CommandGateway commands,
      BiFunction<ConversationId, List<SealedMessage>, ExportNews> news,
      Zone zone) {
    Written write(ConversationId into, List<SealedMessage> messages) {
      var found = news.apply(into, messages);
      for (var edit : found.edits()) {
        commands.<Object>sendAndWait(
            new EditMessage(into, zone, edit.messageKey(), edit.wording()));
      }
      int fresh =
          found.fresh().isEmpty()
              ? 0
              : commands.<Integer>sendAndWait(new RecordMessages(into, zone, found.fresh()));
      return new Written(into, fresh, found.edits().size());
    }
  }

  void add(ChatEntry entry) {
    sealer.seal(entry).ifPresentOrElse(this::add, () -> counts.addSkipped(entry.kind()));
  }

  /** Counts an entry that is left out, as it is of a time with somebody who was erased. */
  void addErased() {
    counts.addErased();
  }

  /** Counts an entry that is recorded elsewhere. */
  void addKnown(Instant sentAt) {
    counts.addMessage(sentAt);
  }

  private void add(SealedMessage message) {
    counts.addMessage(message.sentAt());
    batches.add(message);
  }

  /** Records what is left; what the whole import did. */
  ImportResult finish(List<String> authors, @Nullable String marketer, List<String> warnings) {
    batches.finish();
    return counts.result(found(), authors, marketer, warnings);
  }

  private ConversationId found() {
    return conversation == null
        ? chat.write(found -> new Written(found, 0, 0)).conversation()
        : conversation;
  }

  /** When another import or a webhook records the same at the same time, looks again. */
  private void recordUntilStored(List<SealedMessage> messages) {
    for (int tries = 1; ; tries++) {
      try {
        count(write(messages));
        return;
      } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private void count(Written written) {
    conversation = written.conversation();
    counts.addRecorded(written.fresh());
    counts.addEdited(written.edited());
  }

  /** The first messages start the conversation. */
  private Written write(List<SealedMessage> messages) {
    return conversation == null
        ? chat.write(found -> writer.write(found, messages))
        : writer.write(conversation, messages);
  }
}
