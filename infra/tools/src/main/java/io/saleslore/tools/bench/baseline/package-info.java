/** The raw ways that the platform is measured against. */
@NullMarked
package io.saleslore.tools.bench.baseline;

import org.jspecify.annotations.NullMarked;
