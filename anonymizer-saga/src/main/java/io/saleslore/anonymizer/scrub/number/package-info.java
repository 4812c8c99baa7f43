/** Recognizers of numbers and codes that stand for somebody, and of dates. */
@NullMarked
package io.saleslore.anonymizer.scrub.number;

import org.jspecify.annotations.NullMarked;
