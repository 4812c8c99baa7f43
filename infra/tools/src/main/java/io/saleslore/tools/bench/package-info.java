/** Measures the platform against a raw baseline in the same run. */
@NullMarked
package io.saleslore.tools.bench;

import org.jspecify.annotations.NullMarked;
