/** What was tried against which objection, and how it went. */
@NullMarked
package io.saleslore.query.objectionpatterns;

import org.jspecify.annotations.NullMarked;
