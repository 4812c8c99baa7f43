package io.saleslore.command.conversation;

import io.saleslore.kernel.http.Rejection;

/** The zone had this conversation, whose customer is forgotten. */
public final class ConversationIsErased extends Rejection.Gone {
  /** Says nothing of whose it was. */
  public ConversationIsErased() {
    super("this conversation was erased");
  }
}
