package io.saleslore.command.retention;

import io.saleslore.kernel.erasure.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer whom a zone has kept for its whole period of retention.
 *
 * @param heldBy the hold that keeps them all the same
 */
record DueCustomer(Subject subject, Instant lastActivity, @Nullable UUID heldBy) {}
