/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.held;

import org.jspecify.annotations.NullMarked;
