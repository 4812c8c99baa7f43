/** Deals: opened, quoted, won or lost. */
@NullMarked
package io.saleslore.command.deal;

import org.jspecify.annotations.NullMarked;
