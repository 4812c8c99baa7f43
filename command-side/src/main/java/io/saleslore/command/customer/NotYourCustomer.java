package io.saleslore.command.customer;

import io.saleslore.kernel.http.Rejection;

/** The zone has no such customer. */
public final class NotYourCustomer extends Rejection.NotFound {
  /** Does not say whether another zone has. */
  public NotYourCustomer() {
    super("there is no such customer in this zone");
  }
}
