/** Refuses to start where it would fail, and says in one line why and what to do. */
@NullMarked
package io.saleslore.app.start;

import org.jspecify.annotations.NullMarked;
