/** Tells the customer's story on a platform of its own, every figure read back through the API. */
@NullMarked
package io.saleslore.tools.demo;

import org.jspecify.annotations.NullMarked;
