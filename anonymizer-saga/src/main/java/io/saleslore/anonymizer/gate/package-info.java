/** The disclosure gate: facts wait until enough different marketers stand behind them. */
@NullMarked
package io.saleslore.anonymizer.gate;

import org.jspecify.annotations.NullMarked;
