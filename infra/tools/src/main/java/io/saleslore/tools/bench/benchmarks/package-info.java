/** What is measured, one benchmark a class. */
@NullMarked
package io.saleslore.tools.bench.benchmarks;

import org.jspecify.annotations.NullMarked;
