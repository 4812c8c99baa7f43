package io.saleslore.query.readmodel;

import org.jspecify.annotations.Nullable;

/**
 * A change of one cell.
 *
 * @param before as it was read, null where it was not there
 * @param after as it is to be
 */
public record CellReplacement(@Nullable Cell before, Cell after) {}
