/** Characters and phrases that WhatsApp itself puts into exported chats. */
@NullMarked
package io.saleslore.command.whatsapp.text;

import org.jspecify.annotations.NullMarked;
