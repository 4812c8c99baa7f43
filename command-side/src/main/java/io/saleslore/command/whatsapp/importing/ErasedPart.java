package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.webhook.ErasedWords;
import io.saleslore.command.whatsapp.chat.ChatEntry;
import io.saleslore.command.whatsapp.chat.ChatExport;
import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.kernel.id.Zone;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds how far an export is a chat with somebody who was erased since. */
@Component
record ErasedPart(ErasedWords words) {
  /** Two people may write the same word in the same minute. */
  private static final int FEWEST = 2;

  /** So many characters nobody else writes in that minute. */
  private static final int LONG_TEXT = 40;

  private static final int AT_ONCE = 500;

  /**
   * Until which minute the phone's clock showed then; empty where the chat is with nobody erased.
   *
   * @param authors who write in the chat besides the marketer
   */
  Optional<LocalDateTime> until(Zone zone, ChatExport export, List<String> authors, WallTime time) {
    if (!words.isAny()) {
      return Optional.empty();
    }
    var found = new Search(zone, Set.copyOf(authors), time);
    export.forEach(found::add);
    return found.end();
  }

  private final class Search {
    private final Zone zone;
    private final Set<String> authors;
    private final WallTime time;
    private final Map<String, ChatEntry> waiting = new LinkedHashMap<>();
    private final List<ChatEntry> erased = new ArrayList<>();
    private int texts;

    Search(Zone zone, Set<String> authors, WallTime time) {
      this.zone = zone;
      this.authors = authors;
      this.time = time;
    }

    void add(ChatEntry entry) {
      if (entry.author() == null
          || entry.kind() != EntryKind.TEXT
          || !authors.contains(entry.author())) {
        return;
      }
      var hash = words.hash(zone, time.instant(entry.ts()), entry.text());
      if (waiting.put(hash, entry) == null) {
        texts++;
      }
      if (waiting.size() == AT_ONCE) {
        look();
      }
    }

    private void look() {
      words.among(waiting.keySet()).forEach(each -> erased.add(waiting.get(each)));
      waiting.clear();
    }

    Optional<LocalDateTime> end() {
      look();
      boolean isAnyLong = erased.stream().anyMatch(each -> each.text().length() >= LONG_TEXT);
      return isAnyLong || erased.size() >= FEWEST || erased.size() == texts
          ? erased.stream()
              .map(ChatEntry::ts)
              .max(LocalDateTime::compareTo)
              .map(each -> each.truncatedTo(ChronoUnit.MINUTES))
          : Optional.empty();
    }
  }
}
