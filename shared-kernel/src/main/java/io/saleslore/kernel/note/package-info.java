/** What can be said to a marketer's personal note and what has happened to it. */
@NullMarked
package io.saleslore.kernel.note;

import org.jspecify.annotations.NullMarked;
