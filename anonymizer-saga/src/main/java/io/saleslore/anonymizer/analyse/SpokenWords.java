package io.saleslore.anonymizer.analyse;

import io.saleslore.anonymizer.analyse.model.Classifier;
import io.saleslore.anonymizer.analyse.model.Features;
import io.saleslore.anonymizer.analyse.model.MessageWord;
import io.saleslore.kernel.situation.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the words of a message that speak most for a label. */
final class SpokenWords {
  private static final int MOST = 5;
  private static final double SHARE_OF_STRONGEST = 0.3;

  private SpokenWords() {}

  /** Their places in the text, in its order; words that follow each other are one range. */
  static List<TextRange> of(MessageInput message, Classifier classifier, int label) {
    double[] weights = weights(message.words(), classifier, label);
    double weakest = weakest(weights);
    var ranges = new ArrayList<TextRange>();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0 && weights[i] >= weakest) {
        add(message.words().get(i), message.text(), ranges);
      }
    }
    return ranges;
  }

  private static double[] weights(List<MessageWord> words, Classifier classifier, int label) {
    double[] weights = new double[words.size()];
    String before = Features.START;
    for (int i = 0; i < weights.length; i++) {
      var word = words.get(i);
      weights[i] = word.isLetters() ? classifier.spokenFor(label, Features.of(before, word)) : 0;
      before = word.form();
    }
    return weights;
  }

  /** What a word must speak with to be one of the strongest. */
  private static double weakest(double[] weights) {
    if (weights.length == 0) {
      return 0;
    }
    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    double strongest = sorted[sorted.length - 1];
    return Math.max(SHARE_OF_STRONGEST * strongest, sorted[Math.max(0, sorted.length - MOST)]);
  }

  private static void add(MessageWord word, String text, List<TextRange> ranges) {
    if (!ranges.isEmpty() && isBlank(text, ranges.getLast().end(), word.start())) {
      ranges.set(ranges.size() - 1, new TextRange(ranges.getLast().start(), word.end()));
    } else {
      ranges.add(new TextRange(word.start(), word.end()));
    }
  }

  private static boolean isBlank(String text, int from, int to) {
    return text.substring(from, to).isBlank();
  }
}
