package io.saleslore.command.whatsapp.importing;

import io.saleslore.command.whatsapp.entry.EntryKind;
import io.saleslore.kernel.id.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the messages of an export and what is left out of it. */
final class ImportCounts {
  private static final String ERASED = "erased";
  private static final int MOST_EXPORTED = 40_000;
  private static final int TOLERANCE = 400;

  private final Map<String, Integer> skipped = new TreeMap<>();
  private int entries;
  private int messages;
  private int recorded;
  private int edited;
  private @Nullable Instant first;
  private @Nullable Instant last;

  void addSkipped(EntryKind kind) {
    entries++;
    skipped.merge(kind.code(), 1, Integer::sum);
  }

  /** Counts an entry of a time in which somebody wrote who was erased. */
  void addErased() {
    entries++;
    skipped.merge(ERASED, 1, Integer::sum);
  }

  void addMessage(Instant sentAt) {
    entries++;
    messages++;
    first = first == null || sentAt.isBefore(first) ? sentAt : first;
    last = last == null || sentAt.isAfter(last) ? sentAt : last;
  }

  void addRecorded(int fresh) {
    recorded += fresh;
  }

  void addEdited(int again) {
    edited += again;
  }

  ImportResult result(
      ConversationId conversation,
      List<String> authors,
      @Nullable String marketer,
      List<String> warnings) {
    return new ImportResult(
        conversation,
        recorded,
        messages - recorded,
        first,
        last,
        authors,
        marketer,
        skipped.entrySet().stream().map(each -> skipped(each.getKey(), each.getValue())).toList(),
        all(warnings));
  }

  private static ImportResult.Skipped skipped(String kind, int entries) {
    return new ImportResult.Skipped(kind, entries, why(kind));
  }

  private static String why(String kind) {
    if (kind.equals(ERASED)) {
      return "written before or when somebody wrote who was erased";
    }
    return kind.equals(EntryKind.SYSTEM.code())
        ? "a notice of the app, written by nobody"
        : "the export does not say whose it is";
  }

  /** The app exports the latest 40,000 messages and says nothing of those before. */
  private boolean isCutOff() {
    return Math.abs(entries - MOST_EXPORTED) <= TOLERANCE;
  }

  private List<String> all(List<String> warnings) {
    var all = new ArrayList<>(warnings);
    if (isCutOff()) {
      all.add("the export looks cut off: the app exports about 40,000 messages at most");
    }
    if (edited > 0) {
      all.add(edited + " messages were edited since they were recorded and read so now");
    }
    return all;
  }
}
