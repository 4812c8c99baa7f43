/** A read model of the tests, found like any other. */
@NullMarked
package io.saleslore.concerns;

import org.jspecify.annotations.NullMarked;
