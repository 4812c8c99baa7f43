/** Repeats work, counts it and takes its times. */
@NullMarked
package io.saleslore.tools.bench.timing;

import org.jspecify.annotations.NullMarked;
