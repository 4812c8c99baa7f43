package io.saleslore.command.customer;

import io.saleslore.kernel.http.Rejection;

/** Why two records are not merged, or not taken apart. */
final class MergerRefused {
  private MergerRefused() {}

  static final class SameRecord extends Rejection {
    SameRecord() {
      super("a customer cannot be merged with itself");
    }
  }

  static final class AlreadyMerged extends Rejection.Conflict {
    AlreadyMerged() {
      super("this customer is merged with another one; take that back first");
    }
  }

  static final class NotMerged extends Rejection.Conflict {
    NotMerged() {
      super("this customer is not merged with another one");
    }
  }
}
