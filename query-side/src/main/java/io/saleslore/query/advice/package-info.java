/** What is this situation, and what has worked in it before, honestly. */
@NullMarked
package io.saleslore.query.advice;

import org.jspecify.annotations.NullMarked;
