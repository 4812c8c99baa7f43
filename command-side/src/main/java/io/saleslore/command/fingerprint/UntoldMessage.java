package io.saleslore.command.fingerprint;

import java.time.Instant;

/** A message of an export that no webhook has told of. */
public record UntoldMessage(Instant sentAt, String messageKey) {}
