/** A client of the platform's own HTTP API that plays worlds and dialogues in and reads back. */
@NullMarked
package io.saleslore.infra.play;

import org.jspecify.annotations.NullMarked;
