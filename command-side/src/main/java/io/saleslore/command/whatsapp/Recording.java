package io.saleslore.command.whatsapp;

import io.saleslore.kernel.conversation.ConversationCommand.RecordMessages;
import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.Zone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;

/** Records the messages of an export, some hundred at a time, and counts. */
final class Recording {
  private static final int AT_ONCE = 500;
  private static final int TRIES = 10;
  private static final int EXPORTED_AT_MOST = 40_000;
  private static final int ABOUT = 400;

  private final CommandGateway commands;
  private final UnaryOperator<List<SealedMessage>> fresh;
  private final ConversationId conversation;
  private final Zone zone;
  private final Sealing sealing;
  private final List<SealedMessage> waiting = new ArrayList<>(AT_ONCE);
  private final Map<String, Integer> skipped = new TreeMap<>();
  private int entries;
  private int messages;
  private int recorded;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * Ready for the first entry.
   *
   * @param fresh picks the messages that are not there yet
   */
  Recording(
      CommandGateway commands,
      UnaryOperator<List<SealedMessage>> fresh,
      ConversationId conversation,
      Zone zone,
      Sealing sealing) {
    this.commands = commands;
    this.fresh = fresh;
    this.conversation = conversation;
    this.zone = zone;
    this.sealing = sealing;
  }

  void add(ChatEntry entry) {
    entries++;
    sealing
        .seal(entry)
        .ifPresentOrElse(this::add, () -> skipped.merge(entry.kind().code(), 1, Integer::sum));
  }

  Imported done(List<String> authors, Optional<String> marketer, List<String> warnings) {
    flush();
    return new Imported(
        conversation,
        recorded,
        messages - recorded,
        first,
        last,
        authors,
        marketer.orElse(null),
        skipped(),
        withCutOff(warnings));
  }

  private List<Imported.Skipped> skipped() {
    return skipped.entrySet().stream()
        .map(
            each ->
                new Imported.Skipped(
                    each.getKey(),
                    each.getValue(),
                    each.getKey().equals(EntryKind.SYSTEM.code())
                        ? "a notice of the app, written by nobody"
                        : "the export does not say whose it is"))
        .toList();
  }

  private void add(SealedMessage message) {
    var at = message.sentAt();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    messages++;
    waiting.add(message);
    if (waiting.size() == AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    for (int tries = 1; !waiting.isEmpty(); tries++) {
      try {
        recorded += record(fresh.apply(waiting));
        waiting.clear();
      } catch (ConcurrencyException | DuplicateKeyException | TransientDataAccessException e) {
        // Another import or a webhook brought the same at the same time: then look again.
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private int record(List<SealedMessage> news) {
    return news.isEmpty()
        ? 0
        : commands.<Integer>sendAndWait(new RecordMessages(conversation, zone, news));
  }

  /** The app exports the latest 40,000 messages and says nothing of those before. */
  private List<String> withCutOff(List<String> warnings) {
    if (Math.abs(entries - EXPORTED_AT_MOST) > ABOUT) {
      return warnings;
    }
    var all = new ArrayList<>(warnings);
    all.add("the export looks cut off: the app exports about 40,000 messages at most");
    return all;
  }
}
