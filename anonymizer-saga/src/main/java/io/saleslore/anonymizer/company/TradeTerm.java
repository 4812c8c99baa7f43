package io.saleslore.anonymizer.company;

import io.saleslore.kernel.vocabulary.Industry;

/**
 * A word or phrase that tells of a trade.
 *
 * @param isHint whether people of other trades say it, too
 */
record TradeTerm(String words, Industry industry, boolean isHint) {}
