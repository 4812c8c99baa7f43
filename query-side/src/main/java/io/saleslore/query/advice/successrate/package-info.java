/** How likely an approach is to ease an objection or to win the deal in a situation. */
@NullMarked
package io.saleslore.query.advice.successrate;

import org.jspecify.annotations.NullMarked;
