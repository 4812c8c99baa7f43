/**
 * The response templates that a reviewer approved: the one exception to codes in the global zone.
 */
@NullMarked
package io.saleslore.kernel.catalogue;

import org.jspecify.annotations.NullMarked;
