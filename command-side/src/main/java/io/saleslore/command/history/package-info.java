/** Reads conversations back from their events: messages and stories as they read now. */
@NullMarked
package io.saleslore.command.history;

import org.jspecify.annotations.NullMarked;
