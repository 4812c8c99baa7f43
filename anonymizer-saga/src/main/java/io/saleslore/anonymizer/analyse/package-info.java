/**
 * Reads texts in the sales vocabulary, with models trained at build time on sentences of our own.
 */
@NullMarked
package io.saleslore.anonymizer.analyse;

import org.jspecify.annotations.NullMarked;
