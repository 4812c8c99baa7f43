/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.story;

import org.jspecify.annotations.NullMarked;
