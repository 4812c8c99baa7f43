/** Reads the raw rows of the event stores for the audit. */
@NullMarked
package io.saleslore.app.history;

import org.jspecify.annotations.NullMarked;
