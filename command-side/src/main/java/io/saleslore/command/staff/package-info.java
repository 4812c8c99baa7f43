/** Marketers join, and their zones begin. */
@NullMarked
package io.saleslore.command.staff;

import org.jspecify.annotations.NullMarked;
