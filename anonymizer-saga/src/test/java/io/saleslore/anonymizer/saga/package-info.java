/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.saga;

import org.jspecify.annotations.NullMarked;
