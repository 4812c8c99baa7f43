package io.saleslore.command.proof.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Ascending positions, neighbours drawn together, written as {@code 3,17-19}. */
public final class PositionRuns {
  private final List<PositionRun> runs = new ArrayList<>();

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is nothing of the kind
   */
  public static PositionRuns parse(String text) {
    var read = new PositionRuns();
    if (!text.equals("none")) {
      Arrays.stream(text.split(",")).map(PositionRun::parse).forEach(read.runs::add);
    }
    return read;
  }

  /** Adds a position behind all others. */
  public void add(long position) {
    boolean isNext = !runs.isEmpty() && runs.getLast().last() == position - 1;
    runs.add(new PositionRun(isNext ? runs.removeLast().first() : position, position));
  }

  /** All of them, ascending. */
  public LongStream positions() {
    return runs.stream().flatMapToLong(run -> LongStream.rangeClosed(run.first(), run.last()));
  }

  @Override
  public String toString() {
    return runs.isEmpty()
        ? "none"
        : runs.stream().map(PositionRun::toString).collect(Collectors.joining(","));
  }
}
