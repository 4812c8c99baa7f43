package io.saleslore.kernel.erasure;

import io.saleslore.kernel.id.CustomerId;
import io.saleslore.kernel.id.Zone;

/** One record of a person: a customer in one zone. */
public record Subject(Zone zone, CustomerId customerId) {}
