package io.saleslore.command.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param next the cursor of the page behind it, null on the last
 * @param total how many conversations there are, where none is filtered out
 */
record InboxPage(List<InboxRow> items, @Nullable String next, @Nullable Long total) {}
