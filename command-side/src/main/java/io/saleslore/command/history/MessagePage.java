package io.saleslore.command.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the messages, in the order they were sent.
 *
 * @param next the cursor of those behind them, null at the end
 * @param earlier whether there are messages before them
 * @param total how many there are in all
 */
record MessagePage(List<OpenedMessage> items, @Nullable String next, boolean earlier, int total) {}
