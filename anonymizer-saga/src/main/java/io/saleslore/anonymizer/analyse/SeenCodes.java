package io.saleslore.anonymizer.analyse;

import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.situation.TextRange;
import io.saleslore.kernel.vocabulary.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a reader sees in one message: how likely each of its codes is, and which words say so. */
record SeenCodes(CodeReader reader, MessageText message, double[] probabilities) {
  static final String NONE = "none";
  private static final int SHOWN = 2;

  /** From here on the encoder is not asked; chosen by trying. */
  private static final double SURE = 0.95;

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
        ? ranked().findFirst()
        : Optional.empty();
  }

  /** The likeliest codes, the likelier first, whether or not the message speaks of one. */
  List<LikelyCode> likeliest() {
    return ranked().limit(SHOWN).toList();
  }

  /** The words that spoke most for the likeliest code. */
  List<TextRange> evidence() {
    return SpokenWords.of(message, reader.classifier(), order().findFirst().orElse(0));
  }

  /** How likely it is that the message speaks of this code, 0 to 1. */
  double probability(Code code) {
    int label = reader.classifier().labels().indexOf(code.code());
    return label < 0 ? 0 : probabilities[label];
  }

  /** How likely each of these codes is, in their order; the last is how likely none is. */
  double[] byCode(List<? extends Code> codes) {
    double[] likely = new double[codes.size() + 1];
    Arrays.setAll(likely, each -> each < codes.size() ? probability(codes.get(each)) : none());
    return likely;
  }

  private double none() {
    int label = reader.classifier().labels().indexOf(NONE);
    return label < 0 ? 0 : probabilities[label];
  }

  /** Whether the words alone are taken for what is seen. */
  boolean isSure() {
    return Arrays.stream(probabilities).max().orElse(0) >= SURE;
  }

  static double logOdds(double probability) {
    return Math.log((probability + SMALLEST) / (1 - probability + SMALLEST));
  }

  private Stream<LikelyCode> ranked() {
    return order().map(label -> new LikelyCode(label(label), probabilities[label]));
  }

  private Stream<Integer> order() {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .filter(label -> !label(label).equals(NONE))
        .sorted((one, other) -> Double.compare(probabilities[other], probabilities[one]));
  }

  private String label(int label) {
    return reader.classifier().labels().get(label);
  }
}
