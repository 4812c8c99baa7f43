/**
 * Attacks the promise that nothing personal reaches the global zone, and reports what came of it.
 */
@NullMarked
package io.saleslore.tools.attack;

import org.jspecify.annotations.NullMarked;
