/** Compliance officers: who they are, and in which words they give their reasons. */
@NullMarked
package io.saleslore.command.officer;

import org.jspecify.annotations.NullMarked;
