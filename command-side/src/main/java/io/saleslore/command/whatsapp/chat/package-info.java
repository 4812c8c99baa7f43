/** Reads an exported chat to its entries, in two passes over its lines. */
@NullMarked
package io.saleslore.command.whatsapp.chat;

import org.jspecify.annotations.NullMarked;
