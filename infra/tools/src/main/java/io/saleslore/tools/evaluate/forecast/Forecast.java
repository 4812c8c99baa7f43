package io.saleslore.tools.evaluate.forecast;

import java.util.Map;

/**
 * One forecast and what came of it.
 *
 * @param plain what plain rates forecast: the average, the industry's, the last quarter's
 */
public record Forecast(double probability, Map<String, Double> plain, boolean success) {}
