/** An issuer of tokens for trials and benchmarks on this machine, in place of a real one. */
@NullMarked
package io.saleslore.tools.issuer;

import org.jspecify.annotations.NullMarked;
