/** Figures, their samples and the machine they were taken on. */
@NullMarked
package io.saleslore.tools.bench.report;

import org.jspecify.annotations.NullMarked;
