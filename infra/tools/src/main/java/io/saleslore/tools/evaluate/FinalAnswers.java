package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Code;
import io.saleslore.tools.client.RateInterval;
import io.saleslore.tools.evaluate.AnswerScores.AnswerSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks everything at the end of a world and compares it with the truth. */
final class FinalAnswers {
  private final Advice advice;
  private final PlantedRates truth;
  private final Map<String, AnswerScores> suggestions = new TreeMap<>();
  private final Map<String, AnswerScores> predictions = new TreeMap<>();
  private final PlantedSearch search;
  private final AtomicInteger disagreement = new AtomicInteger();
  private double regret;
  private double regretOfChance;
  private int asked;
  private int answered;

  FinalAnswers(Advice advice, PlantedRates truth) {
    this.advice = advice;
    this.truth = truth;
    this.search = new PlantedSearch(truth.tries());
  }

  void ask(List<Question> questions) {
    advice.suggestions(questions).forEach(this::compare);
  }

  Map<String, Map<String, AnswerSummary>> scores() {
    return Map.of(
        "suggestions",
        AnswerScores.summaries(suggestions),
        "predictions",
        AnswerScores.summaries(predictions));
  }

  /** Which planted effects are shown. */
  Map<String, Boolean> found() {
    return search.found();
  }

  int disagreement() {
    return disagreement.get();
  }

  double regretShare() {
    return AnswerScores.share(regret, regretOfChance);
  }

  double answeredShare() {
    return AnswerScores.share(answered, asked);
  }

  private void compare(Question question, JsonNode answer) {
    var shown = answer.path("suggestions").valueStream().toList();
    if (question.given().equals("objection, industry")) {
      asked++;
      answered += shown.isEmpty() ? 0 : 1;
    }
    if (!shown.isEmpty()) {
      var rates = shown.stream().mapToDouble(each -> rate(question, each)).toArray();
      double most = Arrays.stream(rates).max().orElse(0);
      double mean = Arrays.stream(rates).average().orElse(0);
      regret += most - rates[0];
      regretOfChance += most - mean;
      shown.forEach(each -> compare(question, each, most, mean));
    }
  }

  private void compare(Question question, JsonNode shown, double most, double mean) {
    var scores = suggestions.computeIfAbsent(question.given(), _ -> new AnswerScores());
    double rate = rate(question, shown);
    scores.interval(interval(shown, "rate"), rate);
    if (shown.path("best").asBoolean()) {
      scores.best(rate, most);
    }
    search.shown(question, approach(shown), shown.path("standing").asText());
    switch (shown.path("standing").asText()) {
      case "above" -> scores.claim(rate > mean);
      case "below" -> scores.claim(rate < mean);
      default -> {}
    }
    predict(question, shown, rate);
  }

  private void predict(Question question, JsonNode shown, double rate) {
    var answer = advice.prediction(question, approach(shown));
    if (answer.has("interval")) {
      var scores = predictions.computeIfAbsent(question.given(), _ -> new AnswerScores());
      scores.interval(interval(answer, "probability"), rate);
    }
    if (answer.has("probability")) {
      int gap = Math.abs(answer.path("probability").asInt() - shown.path("rate").asInt());
      disagreement.accumulateAndGet(gap, Math::max);
    }
  }

  private double rate(Question question, JsonNode shown) {
    return truth.eased(question, approach(shown));
  }

  static RateInterval interval(JsonNode node, String rate) {
    return new RateInterval(
        node.path(rate).asInt(),
        node.path("interval").path("low").asInt(),
        node.path("interval").path("high").asInt());
  }

  static Approach approach(JsonNode shown) {
    return Code.of(Approach.class, shown.path("approach").asText());
  }
}
