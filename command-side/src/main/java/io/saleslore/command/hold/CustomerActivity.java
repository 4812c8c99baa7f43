package io.saleslore.command.hold;

import io.saleslore.kernel.erasure.Subject;
import java.time.Instant;

/** From the first to the last that happened with a customer, in the customer's own time. */
public record CustomerActivity(Subject subject, Instant first, Instant last) {}
