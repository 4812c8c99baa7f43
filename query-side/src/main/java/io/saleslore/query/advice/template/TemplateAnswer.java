package io.saleslore.query.advice.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.saleslore.kernel.receipt.Receipt.Situation;
import io.saleslore.kernel.vocabulary.Approach;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The templates for a situation.
 *
 * @param measure what the templates are ranked by, at the interval's lower end
 * @param notEnoughEvidence whether no template of them was used often enough to rank it
 * @param differenceShown whether the first is shown to do better than the others used against the
 *     same objection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateAnswer(
    Situation situation,
    @Nullable Approach approach,
    String measure,
    List<TemplateOffer> templates,
    boolean notEnoughEvidence,
    boolean differenceShown,
    String sentence) {
  static TemplateAnswer of(
      Situation situation, @Nullable Approach approach, TemplateRanking ranking, int limit) {
    var best = BestTemplateTest.of(ranking);
    return new TemplateAnswer(
        situation,
        approach,
        "eased",
        ranking.offers().stream().limit(limit).toList(),
        ranking.offers().stream().allMatch(TemplateOffer::notEnoughEvidence),
        best.isShown(),
        best.sentence());
  }
}
