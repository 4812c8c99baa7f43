package io.saleslore.query.advice.successrate;

/** By what customers are told apart to whom an approach was tried. */
record PairAttribute(ApproachPair pair, CustomerAttribute attribute) {}
