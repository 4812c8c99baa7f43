/** Who it is that writes: numbers and user ids under which a zone's customers are met. */
@NullMarked
package io.saleslore.command.webhook.identity;

import org.jspecify.annotations.NullMarked;
