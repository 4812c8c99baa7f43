/** How much one caller may ask, so that nobody shuts others out. */
@NullMarked
package io.saleslore.app.limit;

import org.jspecify.annotations.NullMarked;
