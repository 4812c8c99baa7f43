package io.saleslore.command.webhook;

import io.saleslore.kernel.vocabulary.Delivery;
import io.saleslore.kernel.vocabulary.Speaker;
import java.time.Instant;

/** One thing that a webhook tells of; ids are WhatsApp's own, so it does not show itself. */
sealed interface Happening {
  /** Somebody wrote. */
  record Said(String id, Instant at, Speaker speaker, Content content) implements Happening {
    @Override
    public String toString() {
      return "[said]";
    }
  }

  /** Somebody worded a message anew. */
  record Edited(String id, String original, Instant at, Speaker speaker, Content content)
      implements Happening {
    @Override
    public String toString() {
      return "[edited]";
    }
  }

  /** Somebody took a message back. */
  record Revoked(String original, Instant at) implements Happening {
    @Override
    public String toString() {
      return "[revoked]";
    }
  }

  /** A message of the business came so far. */
  record Came(String original, Delivery delivery, Instant at) implements Happening {
    @Override
    public String toString() {
      return "[came]";
    }
  }

  /** The customer has another number now. */
  record Moved(String phone) implements Happening {
    @Override
    public String toString() {
      return "[moved]";
    }
  }
}
