/** Which objections are raised where, month by month. */
@NullMarked
package io.saleslore.query.markettrends;

import org.jspecify.annotations.NullMarked;
