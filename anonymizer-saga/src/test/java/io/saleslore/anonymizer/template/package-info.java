/** Tests of this package. */
@NullMarked
package io.saleslore.anonymizer.template;

import org.jspecify.annotations.NullMarked;
