package io.saleslore.app.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The disclosure gate.
 *
 * @param atLeastMarketers k: how many marketers a release stands on at least, never below 5
 * @param waitingPeriod how long a fact waits for its crowd before it moves to the parent
 * @param schedule when the gate looks, as a cron expression; {@code -} for never
 * @param secret the seed of all draws, 32 bytes in base64; where it is missing, a file is made
 * @param epsilon of the noise on each release, for each story in it; 0 for exact counts
 */
public record GateSettings(
    int atLeastMarketers,
    Duration waitingPeriod,
    String schedule,
    @Nullable String secret,
    double epsilon) {}
