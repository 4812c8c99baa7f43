package io.saleslore.app.vault;

import org.jspecify.annotations.Nullable;

/**
 * A data key as it is stored.
 *
 * @param wrapped null once it is shredded
 * @param version of the zone's key that wraps it
 */
record StoredKey(@Nullable WrappedKey wrapped, int version) {}
