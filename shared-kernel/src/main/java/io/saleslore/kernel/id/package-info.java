/** Names of things: staff and zones are slugs, everything else is a random UUID (version 7). */
@NullMarked
package io.saleslore.kernel.id;

import org.jspecify.annotations.NullMarked;
