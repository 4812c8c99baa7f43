/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.review;

import org.jspecify.annotations.NullMarked;
