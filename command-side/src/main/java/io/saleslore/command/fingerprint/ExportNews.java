package io.saleslore.command.fingerprint;

import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import java.util.List;

/**
 * What an export brings that is not known yet.
 *
 * @param fresh messages that are not recorded
 * @param edits new wordings of messages that are
 */
public record ExportNews(List<SealedMessage> fresh, List<Edit> edits) {
  /** Another wording of the message with this key. */
  public record Edit(String messageKey, SealedMessage wording) {}

  /** How many entries of the export are not recorded as they stand there. */
  public int size() {
    return fresh.size() + edits.size();
  }
}
