package io.saleslore.tools.evaluate;

/** Forecasts that were alike, with their mean and the share that came true. */
record ReliabilityBin(int forecasts, double forecast, double observed) {}
