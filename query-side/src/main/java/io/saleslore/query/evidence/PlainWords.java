package io.saleslore.query.evidence;

import io.saleslore.kernel.vocabulary.Code;
import java.util.List;

/** Says rates, evidence and codes as a marketer would. */
public final class PlainWords {
  private PlainWords() {}

  /** As in {@code about 8 of 10 similar cases (between 64 and 85 in 100)}. */
  public static String rate(RoundedRate rate) {
    int tenths = (int) Math.round(rate.rate() / 10.0);
    return "%s similar cases (%s)".formatted(tenths(tenths), between(rate));
  }

  /** As in {@code between 64 and 85 in 100}. */
  public static String between(RoundedRate rate) {
    return "between %d and %d in 100".formatted(rate.interval().low(), rate.interval().high());
  }

  /** As in {@code 20–49 cases of at least 10 colleagues}. */
  public static String evidence(Evidence evidence) {
    return "%s cases of at least %s colleagues"
        .formatted(
            evidence
                .cases()
                .code()
                .replace("-plus", " or more")
                .replace("under-", "under ")
                .replace('-', '–'),
            evidence.marketers().code().split("-")[0]);
  }

  /** As in {@code payment plan} or {@code ROI calculator}. */
  public static String name(Code code) {
    return code.code().replace("roi-", "ROI-").replace('-', ' ');
  }

  /** As in {@code a, b or c}. */
  public static String either(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static String tenths(int tenths) {
    return switch (tenths) {
      case 0 -> "hardly any of 10";
      case 10 -> "nearly all of 10";
      default -> "about " + tenths + " of 10";
    };
  }
}
