package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.catalogue.TemplateId;
import io.saleslore.tools.evaluate.AnswerScores.AnswerSummary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks for the templates of each situation and compares what is said of them with the truth. */
final class TemplateAnswers {
  private final Advice advice;
  private final PlantedRates truth;
  private final Map<String, AnswerScores> scores = new TreeMap<>();

  TemplateAnswers(Advice advice, PlantedRates truth) {
    this.advice = advice;
    this.truth = truth;
  }

  void ask(List<Question> questions) {
    questions.forEach(each -> compare(each, advice.get("templates?limit=100&" + each.query())));
  }

  Map<String, AnswerSummary> summaries() {
    return AnswerScores.summaries(scores);
  }

  private void compare(Question question, JsonNode answer) {
    var used =
        answer
            .path("templates")
            .valueStream()
            .filter(each -> !each.path("notEnoughEvidence").asBoolean())
            .toList();
    if (used.isEmpty()) {
      return;
    }
    var scored = scores.computeIfAbsent(question.given(), _ -> new AnswerScores());
    used.forEach(
        each -> scored.interval(FinalAnswers.interval(each, "rate"), eased(question, each)));
    if (answer.path("differenceShown").asBoolean()) {
      double mean = used.stream().mapToDouble(each -> eased(question, each)).average().orElse(0);
      scored.claim(eased(question, used.getFirst()) > mean);
    }
  }

  private double eased(Question question, JsonNode offer) {
    var template = TemplateId.of(offer.path("template").asText());
    return truth.eased(question, FinalAnswers.approach(offer), template);
  }
}
