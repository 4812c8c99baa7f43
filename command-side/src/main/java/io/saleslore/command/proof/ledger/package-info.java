/** The gate's promise, counted anew from its ledger: enough marketers, none too many times. */
@NullMarked
package io.saleslore.command.proof.ledger;

import org.jspecify.annotations.NullMarked;
