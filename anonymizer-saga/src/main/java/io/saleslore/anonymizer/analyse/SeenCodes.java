package io.saleslore.anonymizer.analyse;

import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.TextRange;
import io.saleslore.kernel.vocabulary.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a reader sees in one message: how likely each of its codes is, and which words say so. */
record SeenCodes(CodeReader reader, MessageInput message, double[] probabilities) {
  private static final int NO_LABEL = -1;

  /** From here on the encoder is not asked; chosen by trying. */
  private static final double SURE = 0.9;

  private static final double SMALLEST = 0.02;

  /** The likeliest code, where the message is likely enough to speak of one. */
  Optional<LikelyCode> code() {
    return code(0);
  }

  /**
   * The same, where something else speaks against it.
   *
   * @param against by how much, in logarithms of odds; negative where it speaks for it
   */
  Optional<LikelyCode> code(double against) {
    return logOdds(1 - none()) - against >= logOdds(reader.floor())
        ? Optional.of(likely(likeliest(NO_LABEL)))
        : Optional.empty();
  }

  /** The likeliest codes, the likelier first, whether or not the message speaks of one. */
  List<LikelyCode> likeliest() {
    int first = likeliest(NO_LABEL);
    int second = likeliest(first);
    return second == NO_LABEL ? List.of(likely(first)) : List.of(likely(first), likely(second));
  }

  /** The words that spoke most for the likeliest code. */
  List<TextRange> evidence() {
    return SpokenWords.of(message, reader.classifier(), likeliest(NO_LABEL));
  }

  /** How likely it is that the message speaks of this code, 0 to 1. */
  double probability(Code code) {
    int label = label(code);
    return label < 0 ? 0 : probabilities[label];
  }

  /** How likely each of these codes is, in their order; the last is how likely none is. */
  double[] byCode(List<? extends Code> codes) {
    double[] likely = new double[codes.size() + 1];
    Arrays.setAll(likely, each -> each < codes.size() ? probability(codes.get(each)) : none());
    return likely;
  }

  private double none() {
    return reader.none() < 0 ? 0 : probabilities[reader.none()];
  }

  /** Whether the words alone are taken for what is seen. */
  boolean isSure() {
    for (double each : probabilities) {
      if (each >= SURE) {
        return true;
      }
    }
    return false;
  }

  static double logOdds(double probability) {
    return Math.log((probability + SMALLEST) / (1 - probability + SMALLEST));
  }

  /** How likely it is that who is told this code is told the right one, 0 to 1. */
  double confidence(Code code) {
    int label = label(code);
    return label < 0 ? 0 : confidence(label);
  }

  private int label(Code code) {
    return reader.classifier().labels().indexOf(code.code());
  }

  private double confidence(int label) {
    return sharp(label) / IntStream.range(0, probabilities.length).mapToDouble(this::sharp).sum();
  }

  private double sharp(int label) {
    return Math.pow(probabilities[label], reader.sharpness());
  }

  private LikelyCode likely(int label) {
    return new LikelyCode(reader.classifier().labels().get(label), confidence(label));
  }

  /** The likeliest code's label but for one; none is no code. */
  private int likeliest(int butFor) {
    int likeliest = NO_LABEL;
    for (int label = 0; label < probabilities.length; label++) {
      boolean isLikelier = likeliest == NO_LABEL || probabilities[label] > probabilities[likeliest];
      if (isLikelier && label != butFor && label != reader.none()) {
        likeliest = label;
      }
    }
    return likeliest;
  }
}
