/** Keeps a reserve on the disk of the data folder, and says when it is reached. */
@NullMarked
package io.saleslore.app.storage;

import org.jspecify.annotations.NullMarked;
