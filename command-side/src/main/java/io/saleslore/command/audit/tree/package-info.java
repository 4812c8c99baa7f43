/** A Merkle tree over each store, which takes every position once and misses no late commit. */
@NullMarked
package io.saleslore.command.audit.tree;

import org.jspecify.annotations.NullMarked;
