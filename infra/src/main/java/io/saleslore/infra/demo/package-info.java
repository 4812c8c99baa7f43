/** Tells the customer's story on a platform of its own, every figure read back through the API. */
@NullMarked
package io.saleslore.infra.demo;

import org.jspecify.annotations.NullMarked;
