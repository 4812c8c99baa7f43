/** Marketers record their customers, and correct what they recorded. */
@NullMarked
package io.saleslore.command.customer.recording;

import org.jspecify.annotations.NullMarked;
