/** What is kept beside the signed history and follows from it. */
@NullMarked
package io.saleslore.command.evidence;

import org.jspecify.annotations.NullMarked;
