/** Proposes what a customer's company does and how many work there; a marketer confirms it. */
@NullMarked
package io.saleslore.anonymizer.company;

import org.jspecify.annotations.NullMarked;
