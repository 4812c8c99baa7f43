/** The composition root: puts the sides on their stores and runs them. */
@NullMarked
package io.saleslore.app;

import org.jspecify.annotations.NullMarked;
