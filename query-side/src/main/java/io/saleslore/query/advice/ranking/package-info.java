/** Which approach works best in a situation, and whether the data shows that it does. */
@NullMarked
package io.saleslore.query.advice.ranking;

import org.jspecify.annotations.NullMarked;
