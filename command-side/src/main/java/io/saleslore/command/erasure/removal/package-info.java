/** Removes what is kept on a customer, step by step, each step once. */
@NullMarked
package io.saleslore.command.erasure.removal;

import org.jspecify.annotations.NullMarked;
