/** Customers are forgotten: asked for, decided, done in every zone, and certified. */
@NullMarked
package io.saleslore.command.erasure;

import org.jspecify.annotations.NullMarked;
