package io.saleslore.query.timingpatterns;

import org.jspecify.annotations.Nullable;

/** How it is said what a comparison of times, or of gaps, shows. */
enum TimingExplanation {
  TIMES("time", "times", "at other times"),
  GAPS("gap", "gaps", "after other gaps");

  private final String one;
  private final String many;
  private final String others;

  TimingExplanation(String one, String many, String others) {
    this.one = one;
    this.many = many;
    this.others = others;
  }

  String notEnoughEvidence() {
    return "Not enough evidence yet: no two %s are told of often enough to compare them."
        .formatted(many);
  }

  String difference(@Nullable AdvisedTime best, @Nullable AdvisedTime worst) {
    if (best == null && worst == null) {
      return "No difference is shown: the evidence sets no %s apart from the other %s."
          .formatted(one, many);
    }
    var good = best == null ? "" : best.inWords() + ", more often than " + others + " together.";
    var bad = worst == null ? "" : worst.inWords() + ", less often than " + others + " together.";
    return (good + " " + bad).strip();
  }
}
