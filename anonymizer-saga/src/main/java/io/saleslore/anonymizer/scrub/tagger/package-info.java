/**
 * Finds names by their words, their neighbours and the lists, with weights learned from examples.
 */
@NullMarked
package io.saleslore.anonymizer.scrub.tagger;

import org.jspecify.annotations.NullMarked;
