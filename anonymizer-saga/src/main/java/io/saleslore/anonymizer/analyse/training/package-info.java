/** Trains the analyser's models while the platform is built. */
@NullMarked
package io.saleslore.anonymizer.analyse.training;

import org.jspecify.annotations.NullMarked;
