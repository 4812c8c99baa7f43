/** Signed checkpoints of a tree, in the formats of C2SP. */
@NullMarked
package io.saleslore.command.proof.note;

import org.jspecify.annotations.NullMarked;
