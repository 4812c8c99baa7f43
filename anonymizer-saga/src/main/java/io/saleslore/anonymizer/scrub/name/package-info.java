/** Recognizers of the names of people and companies. */
@NullMarked
package io.saleslore.anonymizer.scrub.name;

import org.jspecify.annotations.NullMarked;
