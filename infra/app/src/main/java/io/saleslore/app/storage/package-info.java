/** Keeps a reserve on the disk of the data folder, and the embedded store there whole and small. */
@NullMarked
package io.saleslore.app.storage;

import org.jspecify.annotations.NullMarked;
