/** Customers as their marketer recorded them. */
@NullMarked
package io.saleslore.command.customer;

import org.jspecify.annotations.NullMarked;
