/** Sends load over HTTP from a process of its own. */
@NullMarked
package io.saleslore.tools.bench.load;

import org.jspecify.annotations.NullMarked;
