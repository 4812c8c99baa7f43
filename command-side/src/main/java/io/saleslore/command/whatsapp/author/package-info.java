/** Who is who in an exported chat: the marketer, and whether the other one is the customer. */
@NullMarked
package io.saleslore.command.whatsapp.author;

import org.jspecify.annotations.NullMarked;
