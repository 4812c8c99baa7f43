package io.saleslore.command.history;

import java.util.SortedSet;

/**
 * The numbers of those between two places, and of all that share a second with the first or the
 * last of them: which of these came first must be told from their full times.
 *
 * @param before how many of them stand before the first place
 */
record SentTimeRange(SortedSet<Long> numbers, int before) {}
