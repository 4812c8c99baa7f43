/** Imports an exported chat into a marketer's conversation with a customer. */
@NullMarked
package io.saleslore.command.whatsapp.importing;

import org.jspecify.annotations.NullMarked;
