package io.saleslore.anonymizer.analyse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/** Words that speak for a code wherever they stand; a star stands for any ending. */
final class CueWords {
  private static final int SHORTEST = 3;
  private static final Map<String, List<String>> CODES =
      LabelledSentences.read("cues.txt").stream()
          .collect(
              groupingBy(
                  LabelledSentence::text, mapping(LabelledSentence::code, toUnmodifiableList())));
  private static final Map<String, List<String>> CODES_OF_BEGINNINGS = beginnings();

  private CueWords() {}

  static List<String> of(String word) {
    List<String> whole = CODES.getOrDefault(word, List.of());
    for (int end = word.length(); whole.isEmpty() && end >= SHORTEST; end--) {
      whole = CODES_OF_BEGINNINGS.getOrDefault(word.substring(0, end), List.of());
    }
    return whole;
  }

  private static Map<String, List<String>> beginnings() {
    return CODES.entrySet().stream()
        .filter(each -> each.getKey().endsWith("*"))
        .collect(
            toUnmodifiableMap(
                each -> each.getKey().substring(0, each.getKey().length() - 1),
                Map.Entry::getValue));
  }
}
