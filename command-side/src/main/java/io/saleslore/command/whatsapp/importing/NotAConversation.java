package io.saleslore.command.whatsapp.importing;

import io.saleslore.kernel.http.Rejection;

/** The chat is not one of a marketer with a customer. */
public final class NotAConversation extends Rejection {
  private NotAConversation(String sentence) {
    super(sentence);
  }

  static NotAConversation group() {
    return new NotAConversation("this is a group chat; only chats of two people are taken");
  }

  static NotAConversation nobody() {
    return new NotAConversation("nobody writes in this chat");
  }
}
