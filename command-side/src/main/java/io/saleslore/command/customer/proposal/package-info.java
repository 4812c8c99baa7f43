/** Proposes what a customer's company does and how large it is, for their marketer to confirm. */
@NullMarked
package io.saleslore.command.customer.proposal;

import org.jspecify.annotations.NullMarked;
