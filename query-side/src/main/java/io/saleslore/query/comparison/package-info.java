/** What a rebuild would change: two generations of a read model, cell by cell. */
@NullMarked
package io.saleslore.query.comparison;

import org.jspecify.annotations.NullMarked;
