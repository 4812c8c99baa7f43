package io.saleslore.command.fingerprint;

import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;

/** A wording of a message of an export, and when it was sent. */
record ExportedMessage(
    ConversationId conversation, KnownWording wording, Instant sentAt, boolean told) {}
