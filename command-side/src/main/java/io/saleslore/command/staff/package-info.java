/** Marketers join and leave; their zones begin, are handed over or closed. */
@NullMarked
package io.saleslore.command.staff;

import org.jspecify.annotations.NullMarked;
