/** How names of people are compared. */
@NullMarked
package io.saleslore.command.customer.name;

import org.jspecify.annotations.NullMarked;
