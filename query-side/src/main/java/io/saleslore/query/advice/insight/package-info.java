/** What customers of an industry worry about more than others, and what eases that. */
@NullMarked
package io.saleslore.query.advice.insight;

import org.jspecify.annotations.NullMarked;
