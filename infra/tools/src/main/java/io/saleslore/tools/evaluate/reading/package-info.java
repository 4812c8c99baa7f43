/** The stories of a world as the platform's own reader reads them. */
@NullMarked
package io.saleslore.tools.evaluate.reading;

import org.jspecify.annotations.NullMarked;
