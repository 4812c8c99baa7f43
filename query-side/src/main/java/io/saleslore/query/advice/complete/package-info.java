/** All advice for one situation in one answer. */
@NullMarked
package io.saleslore.query.advice.complete;

import org.jspecify.annotations.NullMarked;
