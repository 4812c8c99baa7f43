package io.saleslore.query.advice.successrate;

import java.util.List;

/** An objection and an approach against it, by their codes. */
record ApproachPair(String objection, String approach) {
  /** The first two of these codes. */
  static ApproachPair of(List<String> codes) {
    return new ApproachPair(codes.get(0), codes.get(1));
  }
}
