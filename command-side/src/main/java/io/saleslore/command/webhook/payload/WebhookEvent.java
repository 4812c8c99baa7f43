package io.saleslore.command.webhook.payload;

import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a webhook tells of; ids are WhatsApp's own, so it does not show itself. */
public sealed interface WebhookEvent {
  /** What it is counted as. */
  String name();

  /** When it happened; null where that is not known. */
  @Nullable Instant at();

  /** The id of the message or notice that it is about; null where it has none. */
  @Nullable String message();

  /** Somebody wrote. */
  record Sent(String id, Instant at, Speaker speaker, MessageContent content)
      implements WebhookEvent {
    @Override
    public String name() {
      return content.kind().code();
    }

    @Override
    public String message() {
      return id;
    }

    @Override
    public String toString() {
      return "[sent]";
    }
  }

  /** Somebody changed the words of a message. */
  record Edited(String id, String original, Instant at, Speaker speaker, MessageContent content)
      implements WebhookEvent {
    @Override
    public String name() {
      return "edit";
    }

    @Override
    public String message() {
      return original;
    }

    @Override
    public String toString() {
      return "[edited]";
    }
  }

  /** Somebody took a message back. */
  record Revoked(String original, Instant at) implements WebhookEvent {
    @Override
    public String name() {
      return "revoke";
    }

    @Override
    public String message() {
      return original;
    }

    @Override
    public String toString() {
      return "[revoked]";
    }
  }

  /** A message of the business was delivered so far. */
  record Delivered(String original, Delivery delivery, Instant at) implements WebhookEvent {
    @Override
    public String name() {
      return "delivery";
    }

    @Override
    public String message() {
      return original;
    }

    @Override
    public String toString() {
      return "[delivered]";
    }
  }

  /**
   * The customer has another number now, another user id, or both.
   *
   * @param id of the notice, where it has one
   * @param at since when, where WhatsApp says so
   */
  record IdentityChanged(@Nullable String id, WhatsAppUser now, @Nullable Instant at)
      implements WebhookEvent {
    @Override
    public String name() {
      return "number_change";
    }

    @Override
    public @Nullable String message() {
      return id;
    }

    @Override
    public String toString() {
      return "[identity changed]";
    }
  }
}
