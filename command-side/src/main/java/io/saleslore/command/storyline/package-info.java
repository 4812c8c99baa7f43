/** How the stories of one conversation follow each other in its own time. */
@NullMarked
package io.saleslore.command.storyline;

import org.jspecify.annotations.NullMarked;
