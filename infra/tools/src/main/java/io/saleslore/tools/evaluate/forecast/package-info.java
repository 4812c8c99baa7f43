/** How good forecasts were that were made before their outcome was known. */
@NullMarked
package io.saleslore.tools.evaluate.forecast;

import org.jspecify.annotations.NullMarked;
