/** Which approved wording eases an objection most often. */
@NullMarked
package io.saleslore.query.advice.template;

import org.jspecify.annotations.NullMarked;
