package io.saleslore.command.proof.manifest;

/** Positions without a gap, written as {@code 3} or {@code 17-19}. */
record PositionRun(long first, long last) {
  static PositionRun parse(String text) {
    var ends = text.split("-", 2);
    long first = Long.parseLong(ends[0]);
    return new PositionRun(first, ends.length == 1 ? first : Long.parseLong(ends[1]));
  }

  @Override
  public String toString() {
    return first == last ? Long.toString(first) : first + "-" + last;
  }
}
