package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.entry.EntryKind;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an exported chat; it does not show itself.
 *
 * @param ts what the clock of the exporting phone showed
 * @param author as the export names them; null where the app itself speaks
 * @param kind what it is
 * @param text what was written; of an attachment its file name, then its caption on further lines
 * @param edited whether the app says that it was edited
 */
public record ChatEntry(
    LocalDateTime ts, @Nullable String author, EntryKind kind, String text, boolean edited) {
  @Override
  public String toString() {
    return "[private entry]";
  }
}
