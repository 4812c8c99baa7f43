/** Partial pooling: rates of groups that are alike, each believed as far as all of them allow. */
@NullMarked
package io.saleslore.query.advice.pooling;

import org.jspecify.annotations.NullMarked;
