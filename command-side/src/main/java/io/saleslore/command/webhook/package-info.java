/**
 * WhatsApp's Cloud API: signed events taken in once, whatever is delivered again or out of order.
 */
@NullMarked
package io.saleslore.command.webhook;

import org.jspecify.annotations.NullMarked;
