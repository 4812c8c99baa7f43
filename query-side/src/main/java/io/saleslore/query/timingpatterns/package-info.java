/** When messages and follow-ups are answered. */
@NullMarked
package io.saleslore.query.timingpatterns;

import org.jspecify.annotations.NullMarked;
