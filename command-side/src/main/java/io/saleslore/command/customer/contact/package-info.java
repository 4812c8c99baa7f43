/** How a customer can be reached, and how that follows from their events. */
@NullMarked
package io.saleslore.command.customer.contact;

import org.jspecify.annotations.NullMarked;
