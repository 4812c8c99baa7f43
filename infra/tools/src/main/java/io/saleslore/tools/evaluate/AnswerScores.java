package io.saleslore.tools.evaluate;

import io.saleslore.tools.client.RateInterval;
import java.util.Map;
import java.util.TreeMap;

/** How true the answers to one kind of question were. */
final class AnswerScores {
  private static final double AS_GOOD = 0.02;

  private int answers;
  private int covered;
  private double width;
  private int named;
  private int falseNamed;
  private int claims;
  private int falseClaims;

  void interval(RateInterval shown, double truth) {
    answers++;
    covered += shown.low() <= 100 * truth + 0.5 && 100 * truth - 0.5 <= shown.high() ? 1 : 0;
    width += shown.high() - shown.low();
  }

  /** One was named as the best of its situation. */
  void best(double truth, double mostOfAll) {
    named++;
    falseNamed += truth < mostOfAll - AS_GOOD - 1e-9 ? 1 : 0;
  }

  /** One was said to be better, or worse, than the mean of its situation. */
  void claim(boolean isTrue) {
    claims++;
    falseClaims += isTrue ? 0 : 1;
  }

  AnswerSummary summary() {
    return new AnswerSummary(
        answers,
        share(covered, answers),
        answers == 0 ? 0 : Math.round(10 * width / answers) / 10.0,
        named,
        share(falseNamed, named),
        claims,
        share(falseClaims, claims));
  }

  static Map<String, AnswerSummary> summaries(Map<String, AnswerScores> scores) {
    var summaries = new TreeMap<String, AnswerSummary>();
    scores.forEach((given, each) -> summaries.put(given, each.summary()));
    return summaries;
  }

  static double share(double part, double all) {
    return all == 0 ? 0 : Math.round(1_000 * part / all) / 1_000.0;
  }

  /** How true the answers to one kind of question were, as shares and points. */
  record AnswerSummary(
      int answers,
      double coverage95,
      double meanWidth,
      int named,
      double falseBest,
      int claims,
      double falseClaims) {}
}
