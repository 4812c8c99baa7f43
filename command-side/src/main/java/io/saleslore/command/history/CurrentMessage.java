package io.saleslore.command.history;

import io.saleslore.kernel.id.MessageId;
import io.saleslore.kernel.seal.SealedText;
import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.MessageKind;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it reads now, after all edits.
 *
 * @param edited whether it was worded anew
 * @param text null once it was taken back
 * @param delivery how far it came, where WhatsApp said so
 */
public record CurrentMessage(
    MessageId messageId,
    Instant sentAt,
    Speaker speaker,
    MessageKind kind,
    boolean edited,
    @Nullable SealedText text,
    @Nullable Delivery delivery) {}
