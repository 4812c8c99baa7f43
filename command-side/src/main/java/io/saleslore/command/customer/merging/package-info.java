/** Records that turn out to be about one person. */
@NullMarked
package io.saleslore.command.customer.merging;

import org.jspecify.annotations.NullMarked;
