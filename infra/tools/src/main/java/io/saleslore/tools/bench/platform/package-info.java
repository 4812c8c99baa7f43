/** Platforms that are measured, on fresh stores, with the data that benchmarks need. */
@NullMarked
package io.saleslore.tools.bench.platform;

import org.jspecify.annotations.NullMarked;
