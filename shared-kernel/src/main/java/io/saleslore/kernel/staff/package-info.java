/** What can be said to a marketer's zone and what has happened to it. */
@NullMarked
package io.saleslore.kernel.staff;

import org.jspecify.annotations.NullMarked;
