/** What can be said to a customer's record and what has happened to it. */
@NullMarked
package io.saleslore.kernel.customer;

import org.jspecify.annotations.NullMarked;
