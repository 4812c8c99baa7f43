package io.saleslore.command.proof.manifest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Ascending positions, neighbours drawn together, written as {@code 3,17-19}. */
public final class PositionRuns {
  private final List<Stretch> runs = new ArrayList<>();

  private record Stretch(long first, long last) {
    static Stretch parse(String text) {
      var ends = text.split("-", 2);
      long first = Long.parseLong(ends[0]);
      return new Stretch(first, ends.length == 1 ? first : Long.parseLong(ends[1]));
    }

    @Override
    public String toString() {
      return first == last ? Long.toString(first) : first + "-" + last;
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is nothing of the kind
   */
  public static PositionRuns parse(String text) {
    var read = new PositionRuns();
    if (!text.equals("none")) {
      Arrays.stream(text.split(",")).map(Stretch::parse).forEach(read.runs::add);
    }
    return read;
  }

  /** Adds a position behind all others. */
  public void add(long position) {
    boolean isNext = !runs.isEmpty() && runs.getLast().last() == position - 1;
    runs.add(new Stretch(isNext ? runs.removeLast().first() : position, position));
  }

  /** All of them, ascending. */
  public LongStream positions() {
    return runs.stream().flatMapToLong(run -> LongStream.rangeClosed(run.first(), run.last()));
  }

  @Override
  public String toString() {
    return runs.isEmpty()
        ? "none"
        : runs.stream().map(Stretch::toString).collect(Collectors.joining(","));
  }
}
