/**
 * SuggestionTable as they were shown, what was chosen, and what came of it: for their owner alone.
 */
@NullMarked
package io.saleslore.command.suggestion;

import org.jspecify.annotations.NullMarked;
