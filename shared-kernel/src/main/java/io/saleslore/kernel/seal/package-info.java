/** Personal data as a type: sealed under its subject's key, opened by the vault alone. */
@NullMarked
package io.saleslore.kernel.seal;

import org.jspecify.annotations.NullMarked;
