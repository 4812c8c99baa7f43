/** A second process that co-signs the heads of a platform's history, which it watches. */
@NullMarked
package io.saleslore.app.witness;

import org.jspecify.annotations.NullMarked;
