/** Reads what a question says of a situation: text in, codes out, and no text stays. */
@NullMarked
package io.saleslore.query.advice.situation;

import org.jspecify.annotations.NullMarked;
