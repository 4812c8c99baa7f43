/** Reads the body of a webhook to the events that it tells of. */
@NullMarked
package io.saleslore.command.webhook.payload;

import org.jspecify.annotations.NullMarked;
