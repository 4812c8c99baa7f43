/** Tests of the side as a whole. */
@NullMarked
package io.saleslore.anonymizer;

import org.jspecify.annotations.NullMarked;
