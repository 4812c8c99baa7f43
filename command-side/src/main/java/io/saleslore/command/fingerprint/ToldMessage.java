package io.saleslore.command.fingerprint;

import io.saleslore.kernel.vocabulary.Speaker;

/** What a webhook told: the hash of its words, of which message they are, and who spoke. */
public record ToldMessage(String content, String messageKey, Speaker speaker, boolean edited) {}
