/** A client of the platform's own HTTP API that plays worlds and dialogues in and reads back. */
@NullMarked
package io.saleslore.tools.play;

import org.jspecify.annotations.NullMarked;
