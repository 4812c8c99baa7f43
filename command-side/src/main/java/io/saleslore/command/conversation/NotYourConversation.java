package io.saleslore.command.conversation;

import io.saleslore.kernel.http.Rejection;

/** The zone has no such conversation. */
public final class NotYourConversation extends Rejection.NotFound {
  /** Does not say whether another zone has. */
  public NotYourConversation() {
    super("there is no such conversation in this zone");
  }
}
