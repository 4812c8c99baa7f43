package io.saleslore.query.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.query.evidence.Evidence;
import io.saleslore.query.evidence.Rate.Percents;
import io.saleslore.query.evidence.Shift;
import org.jspecify.annotations.Nullable;

/**
 * A concern that one industry raises more often than the others, and what to do about it.
 *
 * @param here in how many of a hundred decided deals it is raised at least
 * @param elsewhere in how many of a hundred decided deals of other industries it is raised at most
 * @param points the difference, with the interval for everything that is compared here together
 * @param answer null unless one approach eases it more often than the others together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Insight(
    Industry industry,
    Objection objection,
    int here,
    int elsewhere,
    Shift.Points points,
    Evidence evidence,
    @Nullable Answer answer,
    String sentence) {

  /** What eases it more often than the other approaches together. */
  record Answer(Approach approach, int rate, Percents interval, Evidence evidence, Level level) {
    static Answer of(Candidate candidate) {
      return new Answer(
          candidate.approach(),
          candidate.rate().rate(),
          candidate.rate().interval(),
          candidate.eased().evidence(),
          candidate.eased().level());
    }

    private String inWords() {
      return "address it with %s, which eases it in %d %% of %s cases (95 %% interval %d–%d %%), more often than the other approaches together."
          .formatted(
              approach.code(), rate, evidence.cases().code(), interval.low(), interval.high());
    }
  }

  static Insight of(Concern concern, int comparisons, @Nullable Answer answer) {
    int here = Math.min(100, concern.here());
    int elsewhere = Math.min(100, concern.elsewhere());
    return new Insight(
        concern.industry(),
        concern.objection(),
        here,
        elsewhere,
        concern.shift().points(comparisons),
        concern.evidence(),
        answer,
        "%s raises %s more often than other industries: in at least %d %% of decided deals, elsewhere in at most %d %%; "
                .formatted(concern.industry().code(), concern.objection().code(), here, elsewhere)
            + (answer == null
                ? "no approach is shown to ease it more often than the others."
                : answer.inWords()));
  }
}
