/** Proves that nobody changed the past: Merkle trees, signed checkpoints, and how to check both. */
@NullMarked
package io.saleslore.command.proof;

import org.jspecify.annotations.NullMarked;
