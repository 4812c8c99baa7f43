/** A finished piece of private history, opened for one method call. */
@NullMarked
package io.saleslore.kernel.story;

import org.jspecify.annotations.NullMarked;
