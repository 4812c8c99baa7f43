package io.saleslore.command.inbox;

import io.saleslore.kernel.vocabulary.Code;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What moved in a conversation. */
enum ChangeKind implements Code {
  /** Nothing: so it stands when the stream begins. */
  CURRENT,
  /** Messages came; while a chat is imported, so many more each time. */
  MESSAGE,
  /** A deal was opened, moved on or closed. */
  STAGE,
  /** It was read, or is unread again. */
  READ;

  static Optional<ChangeKind> between(@Nullable InboxStanding before, InboxStanding now) {
    if (before == null || before.conversation().messages() != now.conversation().messages()) {
      return Optional.of(MESSAGE);
    }
    if (!Objects.equals(before.deal(), now.deal())) {
      return Optional.of(STAGE);
    }
    boolean isRead = before.conversation().unread() != now.conversation().unread();
    return isRead ? Optional.of(READ) : Optional.empty();
  }
}
