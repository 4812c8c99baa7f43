package io.saleslore.query.advice.situation;

import io.saleslore.kernel.situation.Analysis;
import io.saleslore.kernel.situation.Language;
import io.saleslore.kernel.situation.LikelyCode;
import io.saleslore.kernel.vocabulary.Objection;
import org.jspecify.annotations.Nullable;

/**
 * The objection that a question is about.
 *
 * @param objection null where none was seen
 * @param whyNone the reason in words; null where one was seen
 */
public record ReadObjection(@Nullable Objection objection, @Nullable String whyNone) {
  /** What is said where no objection is given or seen. */
  public static final String NONE_SEEN =
      "No objection was seen, so there is nothing to compare this situation with.";

  private static final double WORTH_SAYING = 0.1;

  static ReadObjection given(Objection objection) {
    return new ReadObjection(objection, null);
  }

  /** What was read in a text of the customer. */
  public static ReadObjection in(Analysis analysis) {
    return analysis.objection() == null
        ? new ReadObjection(null, whyNone(analysis))
        : given(analysis.objection());
  }

  private static String whyNone(Analysis analysis) {
    if (!analysis.language().isUnderstood()) {
      return "This language is not understood. Messages in English, Spanish, Portuguese,"
          + " Indonesian, Malay and Hinglish are.";
    }
    var first = analysis.likeliest().stream().findFirst();
    if (analysis.language() == Language.UNKNOWN && first.isEmpty()) {
      return "Nothing was written that an objection could be seen in.";
    }
    return NONE_SEEN
        + first
            .filter(each -> each.probability() >= WORTH_SAYING)
            .map(ReadObjection::closest)
            .orElse("");
  }

  private static String closest(LikelyCode code) {
    return " The closest is %s (%d %%)."
        .formatted(code.code(), Math.round(100 * code.probability()));
  }
}
