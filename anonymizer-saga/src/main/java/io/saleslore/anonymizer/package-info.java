/** The anonymizer: from a finished private story to a release that names nobody. */
@NullMarked
package io.saleslore.anonymizer;

import org.jspecify.annotations.NullMarked;
