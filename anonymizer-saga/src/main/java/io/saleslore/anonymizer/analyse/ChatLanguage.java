package io.saleslore.anonymizer.analyse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.saleslore.kernel.situation.Language;
import java.util.List;
import java.util.Map;

/** Tells the language of a chat: the one that most of its text is in. */
final class ChatLanguage {
  private record Written(Language language, int length) {}

  private ChatLanguage() {}

  /** One word of another language does not change it; unknown where too little is written. */
  static Language of(List<MessageInput> conversation, MessageReader reader) {
    var lengths =
        conversation.stream()
            .map(each -> new Written(reader.language(each), each.text().length()))
            .filter(each -> each.language() != Language.UNKNOWN)
            .collect(groupingBy(Written::language, summingInt(Written::length)));
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Language.UNKNOWN);
  }
}
