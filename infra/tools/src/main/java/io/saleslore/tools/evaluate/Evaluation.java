package io.saleslore.tools.evaluate;

import io.saleslore.tools.evaluate.AnswerScores.AnswerSummary;
import io.saleslore.tools.evaluate.forecast.ReliabilityBin;
import io.saleslore.tools.evaluate.reading.ReadingErrors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one world; the content of {@code evaluation.json}.
 *
 * @param reading how the stories were read: perfectly, from the world's truth, or by the reader
 * @param readingErrors against what the world tells, null where that is not known
 * @param answers by endpoint and by which properties of the customer were given
 * @param plantedShown which planted effects are shown, each in the situation it is for
 * @param logLossSkill against each plain rate; positive where forecasts were better
 * @param ece expected calibration error of the forecasts
 * @param eceNull95 what perfect forecasts stay below in 95 of 100 worlds
 * @param regretShare what the first suggestion misses of the best, as a share of what a choice at
 *     chance misses
 * @param weeksToScenarios until each of the customer's scenarios was answered for good
 * @param agreement the largest gap, in points, between a suggestion and a prediction
 * @param falseChange whether a change over time is shown, where nothing changes
 * @param falseConcern whether industries are said to differ in a world in which they do not
 * @param answered the share of questions by objection and industry with a named or a bounded answer
 */
record Evaluation(
    String reading,
    @Nullable ReadingErrors readingErrors,
    PlayMode play,
    int stories,
    double releasedShare,
    Map<String, Map<String, AnswerSummary>> answers,
    Map<String, Boolean> plantedShown,
    int forecasts,
    Map<String, Double> logLossSkill,
    Map<String, Double> brierSkill,
    double ece,
    double eceNull95,
    List<ReliabilityBin> reliability,
    double regretShare,
    Map<String, Integer> weeksToScenarios,
    int agreement,
    double answered,
    boolean falseChange,
    boolean falseConcern,
    double seconds) {
  /** The figures, one a line, for a person. */
  Map<String, Object> lines() {
    var lines = new LinkedHashMap<String, Object>();
    answers.forEach(
        (endpoint, byGiven) ->
            byGiven.forEach((given, each) -> lines.put(endpoint + ", " + given, each)));
    lines.put("reading", reading + " " + readingErrors);
    lines.put("released", releasedShare);
    lines.put("plantedShown", shownShare() + " " + plantedShown);
    lines.put("logLossSkill", logLossSkill);
    lines.put("brierSkill", brierSkill);
    lines.put("ece (perfect: at most)", ece + " (" + eceNull95 + ")");
    lines.put("regretShare", regretShare);
    lines.put("weeksToScenarios", weeksToScenarios);
    lines.put("agreement, points", agreement);
    lines.put("answered", answered);
    lines.put("falseChange", falseChange);
    lines.put("falseConcern", falseConcern);
    return lines;
  }

  private double shownShare() {
    return AnswerScores.share(
        plantedShown.values().stream().filter(each -> each).count(), plantedShown.size());
  }
}
