/** Recognizers of addresses and places. */
@NullMarked
package io.saleslore.anonymizer.scrub.place;

import org.jspecify.annotations.NullMarked;
