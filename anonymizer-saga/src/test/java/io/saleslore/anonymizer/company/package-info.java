/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.company;

import org.jspecify.annotations.NullMarked;
