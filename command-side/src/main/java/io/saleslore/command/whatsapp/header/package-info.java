/** Reads date and time in front of each message, whatever the phone's language. */
@NullMarked
package io.saleslore.command.whatsapp.header;

import org.jspecify.annotations.NullMarked;
