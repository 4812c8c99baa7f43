package io.saleslore.app.config;

import java.time.Duration;

/**
 * How quiet conversations are noticed.
 *
 * @param every how often to look
 * @param grace how long after the last recording to wait, so that an import's deals may follow
 */
public record QuietSettings(Duration every, Duration grace) {}
