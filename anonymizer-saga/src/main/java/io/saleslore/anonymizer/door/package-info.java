/** The closed door of the catalogue: which words and marks a template may hold, and no others. */
@NullMarked
package io.saleslore.anonymizer.door;

import org.jspecify.annotations.NullMarked;
