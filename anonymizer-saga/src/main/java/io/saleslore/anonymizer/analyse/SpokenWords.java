package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.Features;
import io.saleslore.anonymizer.analyse.model.MessageWord;
import io.saleslore.kernel.situation.TextRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the words of a message that speak most for a label. */
final class SpokenWords {
  private static final int MOST = 5;
  private static final double SHARE_OF_STRONGEST = 0.3;

  private record Weighed(MessageWord word, double weight) {}

  private SpokenWords() {}

  /** Their places in the text, in its order; words that follow each other are one range. */
  static List<TextRange> of(MessageText message, Classifier classifier, int label) {
    var weighed = weighed(message.words(), classifier, label);
    double strongest = weighed.stream().mapToDouble(Weighed::weight).max().orElse(0);
    var spoken =
        weighed.stream()
            .filter(each -> each.weight() > 0)
            .filter(each -> each.weight() >= SHARE_OF_STRONGEST * strongest)
            .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
            .limit(MOST)
            .map(Weighed::word)
            .sorted(Comparator.comparingInt(MessageWord::start))
            .toList();
    return joined(spoken, message.text());
  }

  private static List<Weighed> weighed(List<MessageWord> words, Classifier classifier, int label) {
    var weighed = new ArrayList<Weighed>();
    String before = Features.START;
    for (MessageWord word : words) {
      if (word.isLetters()) {
        weighed.add(new Weighed(word, classifier.spokenFor(label, Features.of(before, word))));
      }
      before = word.form();
    }
    return weighed;
  }

  private static List<TextRange> joined(List<MessageWord> words, String text) {
    var ranges = new ArrayList<TextRange>();
    for (MessageWord word : words) {
      if (!ranges.isEmpty() && isBlank(text, ranges.getLast().end(), word.start())) {
        ranges.set(ranges.size() - 1, new TextRange(ranges.getLast().start(), word.end()));
      } else {
        ranges.add(new TextRange(word.start(), word.end()));
      }
    }
    return ranges;
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to).isBlank();
  }
}
