package io.saleslore.anonymizer.company;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Speaker;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the words of trades in a conversation, each once; keeps silent where they disagree. */
final class TradeVotes {
  /** A marketer's words are of their own trade, too. */
  private static final double MARKETERS_WEIGHT = 0.7;

  private static final double HINTS_WEIGHT = 0.3;
  private static final double ENOUGH = 0.6;
  private static final double TIMES_THE_SECOND = 1.3;
  private static final double MORE_THAN_THE_SECOND = 0.3;

  private final Map<Industry, Map<String, Double>> votes = new EnumMap<>(Industry.class);

  void add(Speaker speaker, List<TradeTerm> terms) {
    double speakers = speaker == Speaker.CUSTOMER ? 1 : MARKETERS_WEIGHT;
    for (TradeTerm term : terms) {
      votes
          .computeIfAbsent(term.industry(), _ -> new LinkedHashMap<>())
          .merge(term.words(), speakers * (term.isHint() ? HINTS_WEIGHT : 1), Math::max);
    }
  }

  Industry industry() {
    var ranked =
        votes.keySet().stream()
            .sorted(Comparator.comparingDouble((Industry each) -> -sum(each)))
            .toList();
    if (ranked.isEmpty()) {
      return Industry.UNKNOWN;
    }
    double first = sum(ranked.getFirst());
    double second = ranked.size() == 1 ? 0 : sum(ranked.get(1));
    boolean isClear =
        first >= ENOUGH
            && first >= TIMES_THE_SECOND * second
            && first >= second + MORE_THAN_THE_SECOND;
    return isClear ? ranked.getFirst() : Industry.UNKNOWN;
  }

  /** The words that spoke for the industry, in the order in which they were said. */
  List<String> words() {
    return List.copyOf(votes.getOrDefault(industry(), Map.of()).keySet());
  }

  private double sum(Industry industry) {
    return votes.getOrDefault(industry, Map.of()).values().stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }
}
