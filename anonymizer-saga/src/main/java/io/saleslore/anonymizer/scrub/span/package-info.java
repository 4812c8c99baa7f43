/** A message cut into words, and the spans of personal data that recognizers find in it. */
@NullMarked
package io.saleslore.anonymizer.scrub.span;

import org.jspecify.annotations.NullMarked;
