/** Recognizes what an entry of an exported chat is: text, media, a call, a notice. */
@NullMarked
package io.saleslore.command.whatsapp.entry;

import org.jspecify.annotations.NullMarked;
