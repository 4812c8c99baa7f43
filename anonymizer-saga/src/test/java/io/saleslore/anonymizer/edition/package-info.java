/** Proofs that making the global zone anew gives what it should. */
@NullMarked
package io.saleslore.anonymizer.edition;

import org.jspecify.annotations.NullMarked;
