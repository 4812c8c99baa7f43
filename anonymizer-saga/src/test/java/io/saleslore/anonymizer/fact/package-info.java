/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.fact;

import org.jspecify.annotations.NullMarked;
