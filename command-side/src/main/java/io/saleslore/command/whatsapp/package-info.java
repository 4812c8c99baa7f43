/** WhatsApp: exported chats read, and brought into a conversation. */
@NullMarked
package io.saleslore.command.whatsapp;

import org.jspecify.annotations.NullMarked;
