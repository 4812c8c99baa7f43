/** Trains the readers of messages on the corpus while the platform is built. */
@NullMarked
package io.saleslore.anonymizer.analyse.training;

import org.jspecify.annotations.NullMarked;
