/** A finished story as facts: codes and yes-or-no counts, never words. */
@NullMarked
package io.saleslore.anonymizer.fact;

import org.jspecify.annotations.NullMarked;
