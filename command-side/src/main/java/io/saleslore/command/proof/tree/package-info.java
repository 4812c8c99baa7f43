/** Merkle trees of RFC 6962: their hashes, what is proven with them, and how a proof is checked. */
@NullMarked
package io.saleslore.command.proof.tree;

import org.jspecify.annotations.NullMarked;
