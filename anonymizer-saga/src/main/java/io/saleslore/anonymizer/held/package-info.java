/** Where facts wait behind the gate, and the tombstones of those that passed it. */
@NullMarked
package io.saleslore.anonymizer.held;

import org.jspecify.annotations.NullMarked;
