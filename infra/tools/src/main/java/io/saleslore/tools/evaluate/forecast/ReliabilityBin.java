package io.saleslore.tools.evaluate.forecast;

/** Forecasts that were alike, with their mean and the share that came true. */
public record ReliabilityBin(int forecasts, double forecast, double observed) {}
