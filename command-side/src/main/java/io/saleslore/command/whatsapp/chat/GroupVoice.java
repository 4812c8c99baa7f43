package io.saleslore.command.whatsapp.chat;

import io.saleslore.command.whatsapp.entry.AppNotices;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the name of the first entry is a group's: the app speaks under it and nobody
 * else, though copying may have lost the marks that say so.
 */
final class GroupVoice {
  private @Nullable String name;
  private boolean hasBegun;
  private boolean isPerson;
  private boolean hasUnmarked;
  private boolean isOfGroup;

  /** Adds an entry under a name; a notice is certainly one of the app. */
  void add(String author, String text, boolean isNotice) {
    if (!hasBegun) {
      hasBegun = true;
      isOfGroup = isNotice;
      name = isNotice || AppNotices.isLikeNotice(text) ? author : null;
    }
    if (!author.equals(name)) {
      isOfGroup = true;
    } else if (!isNotice && !isPerson) {
      hasUnmarked = true;
      isPerson = !AppNotices.isLikeNotice(text);
    }
  }

  /** The name of the group; empty where it is nobody's or a person's. */
  Optional<String> name() {
    return Optional.ofNullable(name).filter(_ -> hasUnmarked && isOfGroup && !isPerson);
  }
}
