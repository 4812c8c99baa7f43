package io.saleslore.command.bulk;

import io.saleslore.command.whatsapp.importing.ImportResult;
import io.saleslore.kernel.id.ConversationId;
import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.DealId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line; it does not show whose it is.
 *
 * @param line its number in the request, from 1
 * @param key what the caller calls the line; null where it could not be read
 * @param status imported; repeated where it was imported before, with the same answer; refused
 *     where nothing of it was written
 * @param chat what the import of the chat did
 * @param dealIds the deals in the line's order
 * @param problem why it was refused
 */
record LineAnswer(
    int line,
    @Nullable String key,
    LineStatus status,
    @Nullable CustomerId customerId,
    @Nullable ConversationId conversationId,
    @Nullable ImportResult chat,
    List<DealId> dealIds,
    @Nullable LineProblem problem) {
  static LineAnswer refused(int line, @Nullable String key, LineProblem problem) {
    return new LineAnswer(line, key, LineStatus.REFUSED, null, null, null, List.of(), problem);
  }

  /** The same for a line that says it again. */
  LineAnswer again(int number) {
    return new LineAnswer(
        number, key, LineStatus.REPEATED, customerId, conversationId, chat, dealIds, null);
  }

  @Override
  public String toString() {
    return "[line " + line + " " + status + "]";
  }
}
