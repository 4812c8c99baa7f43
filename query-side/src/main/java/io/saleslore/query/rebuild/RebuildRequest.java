package io.saleslore.query.rebuild;

import java.util.Collection;

/**
 * What is to be rebuilt, and how.
 *
 * @param models the names of the read models
 * @param edition whose releases to build on
 * @param isAutomatic whether it goes live as soon as it is built
 * @param without the releases it may do without, since the live generation does
 */
public record RebuildRequest(
    Collection<String> models, int edition, boolean isAutomatic, Collection<Long> without) {}
