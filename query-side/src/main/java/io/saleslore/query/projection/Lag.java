package io.saleslore.query.projection;

import java.time.Duration;

/**
 * How far it lags behind.
 *
 * @param behind for how long it has not held every release
 * @param isStalled whether there were releases to take in and it took in none for too long
 */
record Lag(Duration behind, boolean isStalled) {}
