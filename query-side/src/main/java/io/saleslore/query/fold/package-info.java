/** How releases are added to generations: batch by batch, or all at once in memory. */
@NullMarked
package io.saleslore.query.fold;

import org.jspecify.annotations.NullMarked;
