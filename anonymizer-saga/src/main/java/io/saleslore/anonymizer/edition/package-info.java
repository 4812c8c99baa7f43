/** Editions: the global zone made anew from all finished stories, beside the one that is served. */
@NullMarked
package io.saleslore.anonymizer.edition;

import org.jspecify.annotations.NullMarked;
