/** Honest advice from released statistics: one package for each question that is asked. */
@NullMarked
package io.saleslore.query.advice;

import org.jspecify.annotations.NullMarked;
