package io.saleslore.tools.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.saleslore.anonymizer.gate.Releases;
import io.saleslore.kernel.release.Count;
import io.saleslore.kernel.release.FactKind;
import io.saleslore.kernel.vocabulary.BusinessSize;
import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import io.saleslore.tools.evaluate.AnswerScores.AnswerSummary;
import io.saleslore.tools.evaluate.forecast.Forecast;
import io.saleslore.tools.evaluate.forecast.ForecastScores;
import io.saleslore.tools.simulate.truth.ToldFact;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays the stories of a world through the real gate, week by week: each week is forecast from what
 * was released before it and only then learned (test-then-train).
 */
final class WorldEvaluation {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final int WEEKS_AFTER = 4;
  private static final int WEEKS_BETWEEN_FORECASTS = 4;

  private final ReadWorld world;
  private final List<PlayedStory> stories;
  private final PlantedRates truth;
  private final Advice advice;
  private final Releases releases;
  private final PrintWriter progress;
  private final PlayMode mode;
  private final GateReplay gate;
  private final RunningTries plain = new RunningTries();
  private final ForecastScores forecasts = new ForecastScores();
  private final Scenarios scenarios = new Scenarios();
  private final List<Question> questions;
  private Map<Question, JsonNode> known = Map.of();
  private int released;

  WorldEvaluation(
      ReadWorld world, Advice advice, Releases releases, PlayMode mode, PrintWriter progress) {
    this.world = world;
    this.stories = world.stories();
    this.truth = new PlantedRates(world.truth(), world.told());
    this.advice = advice;
    this.releases = releases;
    this.mode = mode;
    this.gate = GateReplay.of(mode);
    this.progress = progress;
    this.questions = questions(truth);
  }

  Evaluation run() {
    long start = System.nanoTime();
    play();
    var answers = new FinalAnswers(advice, truth);
    var templates = new TemplateAnswers(advice, truth);
    if (truth.isKnown()) {
      answers.ask(questions);
      templates.ask(questions.stream().filter(each -> each.businessSize() == null).toList());
    }
    return new Evaluation(
        world.reading(),
        world.errors(),
        mode,
        stories.size(),
        AnswerScores.share(gate.releasedShare(), 1),
        scores(answers, templates),
        answers.found(),
        forecasts.count(),
        forecasts.logLossSkill(),
        forecasts.brierSkill(),
        AnswerScores.share(forecasts.calibrationError(), 1),
        AnswerScores.share(forecasts.calibrationErrorOfPerfect(), 1),
        forecasts.bins(),
        answers.regretShare(),
        scenarios.weeks(),
        answers.disagreement(),
        answers.answeredShare(),
        falseTrend("market-trends/changes", "changeShown"),
        falseTrend("market-trends/advice", "differenceShown"),
        Math.round((System.nanoTime() - start) / 1e8) / 10.0);
  }

  private static Map<String, Map<String, AnswerSummary>> scores(
      FinalAnswers answers, TemplateAnswers templates) {
    var all = new TreeMap<>(answers.scores());
    all.put("templates", templates.summaries());
    return all;
  }

  /** Nothing changes in a world, and where nothing is planted all industries are alike. */
  private boolean falseTrend(String path, String shown) {
    boolean isSaid = advice.get(path).path(shown).asBoolean();
    return isSaid && truth.isKnown() && (shown.equals("changeShown") || truth.isWithoutEffect());
  }

  private void play() {
    if (mode.isImported()) {
      playAtOnce();
      return;
    }
    var now = stories.getFirst().end();
    var last = stories.getLast().end().plus(WEEK.multipliedBy(WEEKS_AFTER));
    int next = 0;
    for (int week = 1; now.isBefore(last); week++) {
      now = now.plus(WEEK);
      while (next < stories.size() && !stories.get(next).end().isAfter(now)) {
        learn(next, stories.get(next).end(), week);
        next++;
      }
      look(now, week);
      progress.printf(
          "week %d: %,d of %,d stories, %,d releases%n", week, next, stories.size(), released);
      progress.flush();
    }
  }

  /** As after an import of old chats: the gate looks once, and after the waiting once more. */
  private void playAtOnce() {
    var now = stories.getLast().end();
    for (int i = 0; i < stories.size(); i++) {
      learn(i, now, 1);
    }
    look(now, 1);
    look(now.plus(mode.waiting()).plus(WEEK), 2);
  }

  /** Forecasts are tested on what happened, and learn from what was read of it. */
  private void learn(int number, Instant read, int week) {
    var told = world.told().get(number);
    tries(told).forEach(each -> test(told, each));
    var story = stories.get(number);
    tries(story).forEach(each -> plain.add(each, week));
    gate.add(story, read);
  }

  private static Stream<ToldFact> tries(PlayedStory story) {
    return story.facts().stream().filter(each -> each.kind() == FactKind.OBJECTION_BY_INDUSTRY);
  }

  private void look(Instant now, int week) {
    var made = gate.look(now);
    if (!made.isEmpty()) {
      releases.publish(made);
      released += made.size();
      advice.awaitRelease(questions.getFirst(), released - 1L);
    }
    scenarios.look(advice, week);
    if (week % WEEKS_BETWEEN_FORECASTS == 0) {
      known = advice.suggestions(questions);
    }
  }

  /** Scores what was said of this try before it was made. */
  private void test(PlayedStory story, ToldFact tried) {
    var objection = tried.codes().getFirst();
    known.forEach(
        (question, answer) -> {
          if (question.objection().code().equals(objection) && question.isAbout(story.customer())) {
            test(answer, tried);
          }
        });
  }

  private void test(JsonNode answer, ToldFact tried) {
    answer
        .path("suggestions")
        .valueStream()
        .filter(each -> each.path("approach").asText().equals(tried.codes().get(1)))
        .forEach(
            each ->
                forecasts.add(
                    new Forecast(
                        each.path("rate").asInt() / 100.0,
                        plain.of(RunningTries.industry(tried)),
                        tried.yes().contains(Count.EASED))));
  }

  private static List<Question> questions(PlantedRates truth) {
    var questions = new ArrayList<Question>();
    var objections = Arrays.stream(Objection.values()).filter(each -> each != Objection.OTHER);
    for (var objection : objections.toList()) {
      for (@Nullable Industry industry : orNone(truth.industries())) {
        for (@Nullable BusinessSize size : orNone(truth.sizes())) {
          questions.add(new Question(objection, industry, size));
        }
      }
    }
    return questions;
  }

  private static <T> List<@Nullable T> orNone(List<T> codes) {
    var all = new ArrayList<@Nullable T>(codes);
    all.addAll(Collections.nCopies(1, null));
    return all;
  }
}
