package io.saleslore.tools.world;

import java.time.Instant;

/** A price as it was named, a decimal number with an ISO 4217 currency. */
public record WorldQuote(String amount, String currency, Instant at) {}
