package io.saleslore.query.advice.complete;

import io.saleslore.query.advice.suggestion.SuggestionAnswer;
import io.saleslore.query.advice.template.TemplateAnswer;
import io.saleslore.query.timingpatterns.TimingAdvice;

/**
 * What to answer, in which words, and when.
 *
 * @param suggestions the approaches that worked, with their receipt
 * @param templates the wordings that convert best
 * @param timing when messages and follow-ups are answered
 */
public record CompleteAdvice(
    SuggestionAnswer suggestions, TemplateAnswer templates, TimingAdvice timing) {}
