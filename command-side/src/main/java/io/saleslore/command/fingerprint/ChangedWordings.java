package io.saleslore.command.fingerprint;

import io.saleslore.kernel.conversation.ConversationCommand.SealedMessage;
import io.saleslore.kernel.vocabulary.MessageKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells edits from new messages: where an export lacks one message of a speaker in a minute and
 * brings one unknown, and either is marked as edited or deleted, both are the same message.
 */
final class ChangedWordings {
  private final Map<WordingPlace, Map<String, Boolean>> lacking = new HashMap<>();
  private final Set<String> present = new HashSet<>();

  /** Adds a known wording of a minute that the export covers. */
  void add(KnownWording known, boolean isInExport) {
    if (isInExport) {
      present.add(known.messageKey());
    }
    lacking
        .computeIfAbsent(known.place(), _ -> new HashMap<>())
        .merge(known.messageKey(), known.edited(), Boolean::logicalOr);
  }

  /** Sorts what is not known by its words. */
  ExportNews sort(Collection<SealedMessage> unknown) {
    lacking.values().forEach(each -> each.keySet().removeAll(present));
    var byPlace = new HashMap<WordingPlace, Integer>();
    unknown.forEach(message -> byPlace.merge(WordingPlace.of(message), 1, Integer::sum));
    var fresh = new ArrayList<SealedMessage>();
    var edits = new ArrayList<ExportNews.Edit>();
    for (var message : unknown) {
      var place = WordingPlace.of(message);
      boolean isOnly = byPlace.getOrDefault(place, 0) == 1;
      sort(message, isOnly ? lacking.getOrDefault(place, Map.of()) : Map.of(), fresh, edits);
    }
    return new ExportNews(fresh, edits);
  }

  /** An earlier wording of what is known as edited is nothing new. */
  private static void sort(
      SealedMessage message,
      Map<String, Boolean> lacking,
      List<SealedMessage> fresh,
      List<ExportNews.Edit> edits) {
    boolean isSame = lacking.size() == 1;
    if (isSame && (message.edited() || message.kind() == MessageKind.DELETED)) {
      edits.add(new ExportNews.Edit(lacking.keySet().iterator().next(), message));
    } else if (!isSame || !lacking.containsValue(true)) {
      fresh.add(message);
    }
  }
}
