/**
 * Finds personal data in a text and puts placeholders in its place: text in, text and spans out.
 */
@NullMarked
package io.saleslore.anonymizer.scrub;

import org.jspecify.annotations.NullMarked;
