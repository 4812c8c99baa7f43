package io.saleslore.query.advice.suggestion;

import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.advice.ranking.RankedApproach;
import io.saleslore.query.advice.template.TemplateOffer;
import io.saleslore.query.http.ReleasedPage;
import org.jspecify.annotations.Nullable;

/** Says why an approach is suggested: which similar situations there were, and how they went. */
record SuggestionReason(Situation situation, RankedApproach ranked, boolean differenceShown) {
  String inWords(@Nullable TemplateOffer template) {
    var sentence =
        differenceShown
            ? "Similar situation resolved successfully: %s, Objection: %s, Successful approach: %s"
                + " (%s)"
            : "Similar situation: %s, Objection: %s, Approach: %s (%s); no difference is shown";
    var wording = template == null ? "" : ", Template: '" + template.text() + "'";
    return sentence.formatted(
            where(), code(situation.objection()), ranked.approach().code(), evidence())
        + wording;
  }

  private String evidence() {
    return "eased in %d %% of %s cases from at least %s marketers, 95 %% interval %d–%d %%, level %s"
        .formatted(
            ranked.rate().rate(),
            ranked.evidence().cases().code(),
            ranked.evidence().marketers().code(),
            ranked.rate().interval().low(),
            ranked.rate().interval().high(),
            ranked.level().code());
  }

  private String where() {
    return switch (ranked.level()) {
      case OBJECTION_APPROACH_INDUSTRY -> "Industry: " + code(situation.industry());
      case OBJECTION_APPROACH_SIZE ->
          "Business size: " + code(situation.businessSize()) + hidden(situation.industry());
      case OBJECTION_APPROACH_PRICE, OBJECTION_APPROACH, OBJECTION ->
          "Industry: all" + hidden(situation.industry());
    };
  }

  /** What the question says and no release knows. */
  private static String hidden(@Nullable Code asked) {
    return asked == null ? "" : " (" + asked.code() + " " + ReleasedPage.HIDDEN + ")";
  }

  private static String code(@Nullable Code code) {
    return code == null ? "any" : code.code();
  }
}
