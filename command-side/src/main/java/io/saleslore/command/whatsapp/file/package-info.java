/** The lines of an exported chat, read from a text file or a zip archive. */
@NullMarked
package io.saleslore.command.whatsapp.file;

import org.jspecify.annotations.NullMarked;
