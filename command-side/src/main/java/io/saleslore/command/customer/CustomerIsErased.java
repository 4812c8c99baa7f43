package io.saleslore.command.customer;

import io.saleslore.kernel.http.Rejection;

/** The zone had this customer, who is forgotten. */
public final class CustomerIsErased extends Rejection.Gone {
  /** Says nothing of who it was. */
  public CustomerIsErased() {
    super("this customer was erased");
  }
}
