package io.saleslore.tools.evaluate;

import io.saleslore.kernel.vocabulary.Industry;
import io.saleslore.kernel.vocabulary.Objection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The customer's three scenarios, and since when each is answered rightly without a break. */
final class Scenarios {
  private static final Question BUDGET =
      new Question(Objection.BUDGET, Industry.MANUFACTURING, null);

  private final Map<String, Integer> since = new LinkedHashMap<>();

  void look(Advice advice, int week) {
    var suggestions = advice.suggestions(BUDGET);
    answered(
        "best answer to a price objection in manufacturing",
        week,
        suggestions.path("differenceShown").asBoolean()
            && suggestions.at("/suggestions/0/approach").asText().equals("roi-calculator"));
    answered(
        "best time to write",
        week,
        advice
            .get("timing-patterns/advice")
            .at("/messages/sentence")
            .asText()
            .startsWith("Tuesday 10 AM"));
    answered(
        "healthcare's own concern",
        week,
        advice
            .get("market-trends/advice?industry=healthcare")
            .at("/insights/0/objection")
            .asText()
            .equals("compliance"));
  }

  /** Weeks from the first story on; a scenario that is not answered at the end is left out. */
  Map<String, Integer> weeks() {
    return Collections.unmodifiableMap(since);
  }

  private void answered(String scenario, int week, boolean isRight) {
    if (isRight) {
      since.putIfAbsent(scenario, week);
    } else {
      since.remove(scenario);
    }
  }
}
