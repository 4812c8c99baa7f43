package io.saleslore.command.suggestion;

import io.saleslore.kernel.receipt.Receipt;
import io.saleslore.kernel.vocabulary.Approach;
import io.saleslore.kernel.vocabulary.Feedback;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a suggestion.
 *
 * @param chosen of the approaches offered, null for none
 * @param feedback what the marketer says of it, null where they say nothing
 */
record SuggestionChoice(Receipt receipt, @Nullable Approach chosen, @Nullable Feedback feedback) {}
