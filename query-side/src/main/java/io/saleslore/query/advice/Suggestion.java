package io.saleslore.query.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate;
import io.saleslore.query.evidence.Rate.Percents;
import io.saleslore.query.http.ReleasedPage;
import org.jspecify.annotations.Nullable;

/**
 * One approach with what stands behind it.
 *
 * @param rate how often it eased, in per cent
 * @param won how many of the decided were won, where enough are
 * @param template the wording for it that converts best, where the catalogue has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Suggestion(
    Approach approach,
    int rate,
    Percents interval,
    @Nullable Rate won,
    Evidence evidence,
    Level level,
    @Nullable TemplateOffer template,
    String why) {

  static Suggestion of(
      Situation situation,
      Candidate candidate,
      boolean differenceShown,
      @Nullable TemplateOffer template) {
    var rate = candidate.rate();
    return new Suggestion(
        candidate.approach(),
        rate.rate(),
        rate.interval(),
        candidate.won(),
        candidate.eased().evidence(),
        candidate.eased().level(),
        template,
        why(situation, candidate, differenceShown) + wording(template));
  }

  private static String why(Situation situation, Candidate candidate, boolean differenceShown) {
    var seen =
        "eased in %d %% of %s cases from at least %s marketers, 95 %% interval %d–%d %%, level %s"
            .formatted(
                candidate.rate().rate(),
                candidate.eased().evidence().cases().code(),
                candidate.eased().evidence().marketers().code(),
                candidate.rate().interval().low(),
                candidate.rate().interval().high(),
                candidate.eased().level().code());
    return (differenceShown
            ? "Similar situation resolved successfully: %s, Objection: %s, Successful approach: %s"
                + " (%s)"
            : "Similar situation: %s, Objection: %s, Approach: %s (%s); no difference is shown")
        .formatted(
            where(situation, candidate.eased().level()),
            code(situation.objection()),
            candidate.approach().code(),
            seen);
  }

  private static String wording(@Nullable TemplateOffer template) {
    return template == null ? "" : ", Template: '" + template.text() + "'";
  }

  private static String where(Situation situation, Level level) {
    return switch (level) {
      case OBJECTION_APPROACH_INDUSTRY -> "Industry: " + code(situation.industry());
      case OBJECTION_APPROACH_SIZE ->
          "Business size: " + code(situation.businessSize()) + hidden(situation.industry());
      case OBJECTION_APPROACH_PRICE, OBJECTION_APPROACH, OBJECTION ->
          "Industry: all" + hidden(situation.industry());
    };
  }

  /** What was asked about and no release tells of. */
  private static String hidden(@Nullable Code asked) {
    return asked == null ? "" : " (" + asked.code() + " " + ReleasedPage.HIDDEN + ")";
  }

  private static String code(@Nullable Code code) {
    return code == null ? "any" : code.code();
  }
}
