package io.saleslore.command.audit.tree;

import org.jspecify.annotations.Nullable;

/**
 * What aggregates are looked for by; they belong to all that is named, and a null names nothing.
 */
public record AggregateOwner(
    @Nullable String zone,
    @Nullable String customer,
    @Nullable String conversation,
    @Nullable String aggregate) {}
