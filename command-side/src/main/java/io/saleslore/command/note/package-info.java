/** Personal notes: what a marketer writes down for themselves, about a customer or about nobody. */
@NullMarked
package io.saleslore.command.note;

import org.jspecify.annotations.NullMarked;
