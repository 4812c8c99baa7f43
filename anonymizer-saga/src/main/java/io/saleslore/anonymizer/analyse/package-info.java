/** Reads messages in the sales vocabulary, with classifiers trained on a corpus of our own. */
@NullMarked
package io.saleslore.anonymizer.analyse;

import org.jspecify.annotations.NullMarked;
